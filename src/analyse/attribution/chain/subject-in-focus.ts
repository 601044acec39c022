import type { Reading } from '../../reading.ts';
import type { Cue } from '../cue.ts';
import { describeSource } from '../source/describe-source.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { verbGender } from '../verb/verb-gender.ts';
import { mainSubject } from './main-subject.ts';

/**
 * Whom a cue without a written subject belongs to when no claim has been made in its sentence: the subject of its own
 * sentence («دانت مصر الهجوم، مؤكدة أن …», «استقبل الرئيس الوفد وقال إن …»), or of the one before in the paragraph («افتتح
 * الوزير المعرض. وقال إن …»). Null when that is not a source, or the last speaker goes on (أضاف).
 */
export function subjectInFocus(reading: Reading, cue: Cue, lastSentence: number): SourcePhrase | null {
  const { sentences } = reading;
  const at = cue.words.from;
  const sentence = sentences.of[at];
  if (lastSentence === sentence || cue.verb.class === 'continue') return null;
  const gender = verbGender(reading, at);
  const own = sourceAt(reading, sentence, at, gender);
  if (own !== null) return own;
  const before = sentence - 1;
  if (cue.kind === 'participle' || before < 1 || before <= lastSentence) return null;
  if (sentences.paragraph[before] !== sentences.paragraph[sentence]) return null;
  return sourceAt(reading, before, sentences.to[before], gender);
}

function sourceAt(
  reading: Reading,
  sentence: number,
  until: number,
  feminine: boolean | null,
): SourcePhrase | null {
  const run = mainSubject(reading, sentence, until);
  if (run === null) return null;
  const phrase = describeSource(reading, run.from, run.to);
  if (phrase.type === 'document' || phrase.type === 'social_media' || phrase.type === 'leak') return null;
  const person = phrase.type === 'person' || phrase.type === 'official';
  if (phrase.type === 'person' && phrase.nameTo <= phrase.nameFrom) return null;
  if (feminine !== null && !phrase.plural && !person && phrase.feminine !== feminine) return null;
  if (person && feminine === false && phrase.feminine) return null;
  return phrase;
}
