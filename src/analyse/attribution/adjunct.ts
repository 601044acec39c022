import { Cat, has, phraseHas } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import { broadcasterAt } from './broadcaster.ts';
import { isComplete } from './complete.ts';
import { isDefiniteEvent } from './frame/event-at.ts';
import { prepositionAt } from './frame/preposition.ts';
import { letters } from './letters.ts';
import { opensQuotation } from './quoted.ts';
import { recipientAt } from './recipient.ts';
import {
  hasConjunction,
  isColon,
  isComma,
  isDash,
  isDateWord,
  isEventNoun,
  isWord,
  prefixedBy,
} from './words.ts';

/**
 * The token after a date, venue, topic or anonymity clause that starts at i; i when there is none. With the `frames`
 * of a verb the clause ends before a complement that this verb takes.
 */
export function adjunctEnd(
  reading: Reading,
  i: number,
  limit: number,
  frames: ReadonlySet<string> | null = null,
): number {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.turn) || phraseHas(scan, i, Cat.time)) return Math.min(limit, scan.phraseEnd[i]);
  if (isDateWord(scan, i)) return Math.max(i + 1, phraseHas(scan, i, Cat.month) ? scan.phraseEnd[i] : i + 1);
  if (has(scan, i, Cat.prepTime) || has(scan, i, Cat.prepTopic) || phraseHas(scan, i, Cat.prepTopic)) {
    return skipToBoundary(
      reading,
      Math.max(i + 1, phraseHas(scan, i, Cat.prepTopic) ? scan.phraseEnd[i] : 0),
      limit,
      frames,
    );
  }
  if (has(scan, i, Cat.anon) || phraseHas(scan, i, Cat.anon)) return skipToBoundary(reading, i + 1, limit);
  if (has(scan, i, Cat.prep) && i + 1 < limit && has(scan, i + 1, Cat.venue)) {
    // «في خطابه إلى تعزيز …»: the complement of the verb stands right behind the venue
    const behind = i + 2 < limit && frames !== null && prepositionAt(reading, i + 2) !== null;
    return behind && opensComplement(reading, i + 2, frames)
      ? i + 2
      : skipToBoundary(reading, i + 2, limit, frames);
  }
  if (has(scan, i, Cat.prep) && i + 1 < limit && (has(scan, i + 1, Cat.time) || phraseHas(scan, i, Cat.time)))
    return Math.min(limit, i + 2);
  if (has(scan, i, Cat.adverb)) return i + 1;
  if (has(scan, i, Cat.turn)) return i + 1;
  return i;
}

/** Over commas, dashes and adjuncts. */
export function skipAdjuncts(reading: Reading, from: number, limit: number): number {
  const { scan } = reading;
  let i = from;
  while (i < limit) {
    if (isComma(scan, i) || isDash(scan, i)) {
      i++;
      continue;
    }
    const next = isWord(scan, i) ? adjunctEnd(reading, i, limit) : i;
    if (next === i) return i;
    i = next;
  }
  return i;
}

/** Over a clause to the sign that may open the content, a complement that `frames` name, or a comma. */
export function skipToBoundary(
  reading: Reading,
  from: number,
  limit: number,
  frames: ReadonlySet<string> | null = null,
): number {
  const { scan } = reading;
  let i = from;
  while (i < limit) {
    if (
      isComma(scan, i) ||
      isColon(scan, i) ||
      isDash(scan, i) ||
      has(scan, i, Cat.comp) ||
      opensQuotation(reading, i)
    )
      return i;
    if (recipientAt(reading, i, limit) !== null || broadcasterAt(reading, i, limit) !== null) return i;
    if (has(scan, i, Cat.bySaying) || has(scan, i, Cat.bySayingPart)) return i;
    if (letters(reading, i) === 'علي' || letters(reading, i) === 'الي') {
      if (i + 1 < limit && (has(scan, i + 1, Cat.comp) || has(scan, i + 1, Cat.must))) return i;
    }
    if (frames !== null && i > from && opensComplement(reading, i, frames)) return i;
    i++;
  }
  return i;
}

/** «في تصريحات له أمس على تضامن …»، «خلال مؤتمر صحفي تشكيل …»: a verbal noun that the verb takes, with or without its preposition. */
function opensComplement(reading: Reading, i: number, frames: ReadonlySet<string>): boolean {
  const { scan } = reading;
  const preposition = prepositionAt(reading, i);
  if (preposition !== null) return frames.has(preposition.vn) && isEventNoun(scan, i + 1);
  if (prefixedBy(scan, i, 'bi') && (frames.has('obj-b') || frames.has('b-vn')))
    return isEventNoun(scan, i, true) || isDefiniteEvent(reading, i, i);
  // «بعد ترؤسها اجتماعا»: an accusative is the object of a verbal noun before it
  if (isAccusative(reading, i)) return false;
  return (
    frames.has('obj-vn') && isEventNoun(scan, i) && !hasConjunction(scan, i) && isComplete(reading, i - 1)
  );
}

function isAccusative({ scan }: Reading, i: number): boolean {
  const { letters: l, letterFrom } = scan.tokens;
  return l[letterFrom[i + 1] - 1] === 0x627 && l[letterFrom[i + 1] - 2] !== 0x647;
}
