import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd } from '../adjunct.ts';
import { startsApposition } from '../apposition.ts';
import type { Run } from '../cue.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import { hasConjunction, isComma, isDefinite, isSourceWord, isWord } from '../words.ts';

/** Words that a prepositional phrase in front of a sentence may have: «وفي الأردن، دان وزير …». */
const OPENING = 12;

/** Words between a verb and its subject: «وندد أمس الموفد …». */
const BEHIND_VERB = 6;

const STOP = 0x2e;

/**
 * The subject of a sentence that may be a source, before token `until`: the noun phrase behind the verb that opens it
 * («دانت مصر …»), or in front («لكن نائب الرئيس دان …»). Null when the sentence begins otherwise.
 */
export function mainSubject(reading: Reading, sentence: number, until: number): Run | null {
  const { scan } = reading;
  const at = openingWord(reading, reading.proseFrom[sentence], until);
  if (at < 0) return null;
  const from = isSource(reading, at) ? at : behindVerb(reading, at, until);
  if (from < 0) return null;
  let to = nounPhraseEnd(reading, from, until);
  while (to < until && isComma(scan, to) && startsApposition(reading, from, to + 1)) {
    const after = nounPhraseEnd(reading, to + 1, until);
    if (after <= to + 1) break;
    to = after;
  }
  return { from, to };
}

/** The first word that is no link, auxiliary, adjunct or opening phrase; -1 when there is none. */
function openingWord(reading: Reading, from: number, until: number): number {
  const { scan } = reading;
  let i = from;
  while (i < until) {
    if (
      !isWord(scan, i) ||
      has(scan, i, Cat.link) ||
      has(scan, i, Cat.qad) ||
      has(scan, i, Cat.kana) ||
      scan.tokens.letterFrom[i + 1] - scan.tokens.letterFrom[i] === 1
    ) {
      i++;
      continue;
    }
    if (has(scan, i, Cat.prep) || has(scan, i, Cat.prepTime) || has(scan, i, Cat.prepTopic)) {
      const comma = commaAfter(reading, i, until);
      if (comma < 0) return -1;
      i = comma + 1;
      continue;
    }
    const next = phraseHas(scan, i, Cat.turn) ? scan.phraseEnd[i] : adjunctEnd(reading, i, until);
    if (next === i) return i;
    i = next;
  }
  return -1;
}

function commaAfter({ scan }: Reading, from: number, until: number): number {
  for (let i = from; i < Math.min(until, from + OPENING); i++) if (isComma(scan, i)) return i;
  return -1;
}

/** The source right behind the verb at token i; -1 when i is no verb or something else follows. */
function behindVerb(reading: Reading, i: number, until: number): number {
  const { scan } = reading;
  if (isDefinite(scan, i) || has(scan, i, Cat.eventNoun) || has(scan, i, Cat.masdar)) return -1;
  let k = i + 1;
  while (k < Math.min(until, i + BEHIND_VERB)) {
    if (has(scan, k, Cat.abbreviation) || scan.tokens.mark[k] === STOP) {
      // «أعرب أ. د. ماهر …»
      k++;
      continue;
    }
    if (!isWord(scan, k)) return -1;
    if (isSource(reading, k)) return k;
    const next = adjunctEnd(reading, k, until);
    if (next === k) return -1;
    k = next;
  }
  return -1;
}

function isSource(reading: Reading, i: number): boolean {
  return (
    isSourceWord(reading.scan, i) &&
    canSpeak(reading, i) &&
    !(hasConjunction(reading.scan, i) && has(reading.scan, i, Cat.say))
  );
}
