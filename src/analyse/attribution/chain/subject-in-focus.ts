import type { Reading } from '../../reading.ts';
import type { Cue } from '../cue.ts';
import { describeSource } from '../source/describe-source.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import { verbGender } from '../verb/verb-gender.ts';
import { mainSubject } from './main-subject.ts';

/** Sentences that are looked back over when nobody has spoken yet. */
const REACH = 3;

/**
 * Whom a cue without a written subject belongs to when no claim has been made in its sentence: the subject of its own
 * sentence («دانت مصر الهجوم، مؤكدة أن …», «استقبل الرئيس الوفد وقال إن …»), or of the one before («افتتح الوزير المعرض. وقال
 * إن …»). Null when that is not a source, or the last speaker goes on (أضاف).
 */
export function subjectInFocus(reading: Reading, cue: Cue, lastSentence: number): SourcePhrase | null {
  const { sentences } = reading;
  const at = cue.words.from;
  const sentence = sentences.of[at];
  const first = lastSentence < 0;
  if (lastSentence === sentence || (cue.verb.class === 'continue' && !first)) return null;
  const gender = verbGender(reading, at);
  const own = sourceAt(reading, sentence, at, gender);
  if (own !== null || cue.kind === 'participle') return own;
  // The headline says nothing of who goes on.
  for (let s = sentence - 1; s > Math.max(0, lastSentence, sentence - 1 - (first ? REACH : 1)); s--) {
    const before = sourceAt(reading, s, sentences.to[s], gender);
    if (before === null) continue;
    const same = sentences.paragraph[s] === sentences.paragraph[sentence];
    return same || before.type === 'official' || before.type === 'person' ? before : null;
  }
  return null;
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
