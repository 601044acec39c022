import { Cat, has } from '../../../arabic/index.ts';
import type { ChainNode } from '../../../model/index.ts';
import type { Reading } from '../../reading.ts';
import { subjectOfSentence } from '../clause.ts';
import { partSpan } from '../content/part-span.ts';
import type { Placed } from '../nesting.ts';
import { describeSource } from '../source/describe-source.ts';
import type { SourcePhrase } from '../source/source-phrase.ts';
import type { Speaker, SpeakerMention } from '../speakers/speaker.ts';
import type { Speakers } from '../speakers/speakers.ts';
import { verbGender } from '../verb/verb-gender.ts';
import { isStatement, issuerIn } from './issuer-in.ts';
import { NOBODY, unwritten, written } from './nodes.ts';
import { subjectInFocus } from './subject-in-focus.ts';

/** Who spoke first, and the links of the chain that say so. */
export interface Original {
  readonly speaker: Speaker | null;
  readonly nodes: readonly ChainNode[];
}

/** The original speaker of a claim: written, the issuer of a statement, nobody, or whoever goes on; null when there is none to go on. */
export function originalSpeaker(
  reading: Reading,
  p: Placed,
  speakers: Speakers,
  headline: boolean,
): Original | null {
  const { cue } = p.attribution;
  if (cue.source !== null) {
    return isStatement(cue.source)
      ? statement(reading, cue.source, speakers)
      : writtenSpeaker(reading, p, cue.source, speakers, headline);
  }
  const paragraph = reading.sentences.paragraph[reading.sentences.of[cue.words.from]];
  if (isImpersonal(reading, p, speakers, paragraph)) return { speaker: null, nodes: [NOBODY] };
  const speaker = unwrittenSpeaker(reading, p, speakers, headline);
  if (speaker !== null) return { speaker, nodes: [unwritten(speaker)] };
  return cue.kind === 'continuation_quote' ? null : { speaker, nodes: [NOBODY] };
}

/** «البيان», «بيان للتحالف»: its issuer speaks, the statement carries; without an issuer it speaks itself. */
function statement(reading: Reading, source: SourcePhrase, speakers: Speakers): Original {
  const own = issuerIn(reading, source);
  const named = own === null ? null : speakers.resolve(describeSource(reading, own.from, own.to)).speaker;
  const carrier = speakers.resolve(source);
  const issuer = named ?? (source.definite ? speakers.issuer() : null);
  if (issuer === null) return { speaker: carrier.speaker, nodes: [written(carrier.speaker, carrier.span)] };
  issuer.document = carrier.speaker;
  return { speaker: issuer, nodes: [unwritten(issuer), written(carrier.speaker, carrier.span)] };
}

function writtenSpeaker(
  reading: Reading,
  p: Placed,
  source: SourcePhrase,
  speakers: Speakers,
  headline: boolean,
): Original {
  const { cue } = p.attribution;
  const { speaker, span } = isHonorific(reading, source)
    ? honoured(reading, source, speakers)
    : headline
      ? headlineSource(reading, source, speakers)
      : speakers.resolve(source);
  // The verb tells the gender of a name that the lexicon does not know.
  const gender = cue.relay === null ? verbGender(reading, cue.words.from) : null;
  if (gender !== null && (speaker.type === 'person' || speaker.type === 'official'))
    speaker.feminine = gender;
  return { speaker, nodes: [written(speaker, span)] };
}

/** Who goes on: the subject of the sentence where the cue needs one, else the last speaker that agrees with the verb. */
function unwrittenSpeaker(
  reading: Reading,
  p: Placed,
  speakers: Speakers,
  headline: boolean,
): Speaker | null {
  const { cue } = p.attribution;
  const own = headline || ownSubject(p, speakers) ? subjectOfSentence(reading, cue.words.from) : null;
  if (own !== null) return speakers.resolve(describeSource(reading, own.from, own.to)).speaker;
  const focus =
    headline || p.parent !== null || cue.kind === 'continuation_quote'
      ? null
      : subjectInFocus(reading, cue, speakers.lastSentence);
  if (focus !== null) return speakers.resolve(focus).speaker;
  return speakers.continued(goesOn(reading, p, speakers) ? null : verbGender(reading, cue.words.from));
}

/** A participle in the sentence of the last claim goes on with its speaker, whatever noun it agrees with (البيان … مؤكدا). */
function goesOn(reading: Reading, p: Placed, speakers: Speakers): boolean {
  const { cue } = p.attribution;
  return cue.kind === 'participle' && speakers.lastSentence === reading.sentences.of[cue.words.from];
}

/** A noun of speech with a pronoun, or a first cue without a subject, belongs to the subject of its sentence. */
function ownSubject(p: Placed, speakers: Speakers): boolean {
  const { cue } = p.attribution;
  return p.parent === null && (speakers.last === null || (cue.kind === 'nominal' && cue.source === null));
}

/** «وقال سموه»: the person of whom the report speaks. */
function isHonorific(reading: Reading, phrase: SourcePhrase): boolean {
  return phrase.to - phrase.from <= 2 && has(reading.scan, phrase.from, Cat.honorific);
}

function honoured(reading: Reading, source: SourcePhrase, speakers: Speakers): SpeakerMention {
  const speaker = speakers.honoured() ?? firstPerson(reading, speakers) ?? speakers.resolve(source).speaker;
  return { speaker, span: partSpan(reading, source) };
}

/** The person whom the first sentence of the body is about, when nobody has spoken yet. */
function firstPerson(reading: Reading, speakers: Speakers): Speaker | null {
  const { sentences } = reading;
  for (let s = 1; s < Math.min(sentences.count, 3); s++) {
    const run = subjectOfSentence(reading, sentences.to[s] - 1);
    if (run === null) continue;
    const phrase = describeSource(reading, run.from, run.to);
    if (phrase.type === 'official' || phrase.type === 'person') return speakers.resolve(phrase).speaker;
  }
  return null;
}

/** «مصدر: …» in a headline is the first unnamed source of the body with that head. */
function headlineSource(reading: Reading, phrase: SourcePhrase, speakers: Speakers): SpeakerMention {
  if (phrase.type === 'anonymous_source' || phrase.type === 'anonymous_official') {
    const known = speakers.all.find(
      (s) =>
        s.heads.has(phrase.head) ||
        ((s.type === 'anonymous_source' || s.type === 'anonymous_official') && phrase.head === 'head:مصدر'),
    );
    if (known !== undefined) return { speaker: known, span: partSpan(reading, phrase) };
  }
  return speakers.resolve(phrase);
}

/** A verb of belief without a subject: nobody is named, unless the last speaker goes on in this paragraph. */
function isImpersonal(reading: Reading, p: Placed, speakers: Speakers, paragraph: number): boolean {
  const { cue } = p.attribution;
  if (cue.unwritten === 'impersonal') return true;
  if (cue.rule !== 'attribution/impersonal-passive') return false;
  if (p.parent !== null) return true;
  const last = speakers.last;
  if (last === null || last.paragraph !== paragraph) return true;
  if (last.plural || last.feminine || (last.type !== 'person' && last.type !== 'official')) return true;
  return verbGender(reading, cue.words.from) !== false;
}
