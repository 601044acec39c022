import { Cat, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd } from '../adjunct.ts';
import { startsApposition } from '../apposition.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';
import { namesBody, nounPhraseEnd } from '../noun-phrase.ts';
import { opensQuotation } from '../quoted.ts';
import { recipientAt } from '../recipient.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isNameAt } from '../source/person-name.ts';
import { hasConjunction, isComma, isDash, isDefinite, isWord } from '../words.ts';
import { isGoverned } from './is-governed.ts';
import type { Walk } from './walk.ts';

/** What stands between a verb and its complement: the subject, and the first token of an object behind it. */
export interface ObjectSplit {
  readonly subject: Run | null;
  readonly object: number | null;
}

/** Cuts what stands between the verb and its complement at token k into subject and object. */
export function splitObject(walk: Walk, k: number): ObjectSplit {
  const { reading, hasObjectPronoun, verbClass } = walk;
  const start = phraseStart(walk, k);
  if (start >= k) return { subject: null, object: null };
  const to = subjectEnd(reading, start, k);
  const subject = { from: start, to };
  const next = NEEDS_OBJECT.has(verbClass) ? behindPlaces(reading, to, k) : objectStart(reading, to, k);
  const { scan } = reading;
  const none =
    hasObjectPronoun || next >= k || has(scan, next, Cat.prep) || (next === to && hasConjunction(scan, next));
  return { subject, object: none ? null : next };
}

/** «دعا الشيخ سلمان رئيس الاتحاد، أمس، الدول إلى …»: an office behind the name belongs to it when another noun follows as object. */
function officeEnd(reading: Reading, start: number, to: number, k: number): number {
  const { scan } = reading;
  if (to >= k || !(has(scan, to, Cat.title) || phraseHas(scan, to, Cat.title)) || isDefinite(scan, to))
    return to;
  if (!isNameAt(reading, to - 1, start)) return to;
  const office = nounPhraseEnd(reading, to, k);
  const next = objectStart(reading, office, k);
  return next < k && !has(scan, next, Cat.prep) && canSpeak(reading, next) && !hasConjunction(scan, next)
    ? office
    : to;
}

function subjectEnd(reading: Reading, start: number, k: number): number {
  const { scan } = reading;
  let to = nounPhraseEnd(reading, start, k);
  // «بيان من مكتب المبعوث»: a document and who issued it
  if (
    to + 1 < k &&
    has(scan, start, Cat.carrier) &&
    letters(reading, to) === 'من' &&
    canSpeak(reading, to + 1)
  )
    to = nounPhraseEnd(reading, to + 1, k);
  // An apposition between commas belongs to the subject.
  while (to < k && isComma(scan, to) && startsApposition(reading, start, to + 1)) {
    const after = nounPhraseEnd(reading, to + 1, k);
    if (after <= to + 1) break;
    to = after;
  }
  return officeEnd(reading, start, to, k);
}

/** Behind the subject: over an aside, adjuncts and a relative clause to the object, or k. */
function objectStart(reading: Reading, to: number, k: number): number {
  const { scan } = reading;
  let next = wordFrom(reading, to, k);
  if (isDash(scan, to)) {
    // «-في بيان-»: an aside between subject and object
    for (let t = to + 1; t < Math.min(k, to + 9); t++) if (isDash(scan, t)) next = t + 1;
    next = wordFrom(reading, next, k);
  }
  while (next < k) {
    const after = recipientAt(reading, next, k)?.to ?? adjunctEnd(reading, next, k);
    if (after <= next) break;
    next = after;
    while (next < k && !isWord(scan, next) && !opensQuotation(reading, next)) next++;
  }
  if (next < k && has(scan, next, Cat.rel)) {
    // relative clause: the object, if any, stands behind its comma
    while (next < k && !isComma(scan, next)) next++;
    next = wordFrom(reading, next, k);
  }
  return next;
}

/** Verbs that are said of somebody: another noun phrase before the complement is that somebody. */
const NEEDS_OBJECT = new Set(['accuse', 'describe', 'blame']);

/** «اتهمت دمشق في رسالة إلى المجلس الطيران بقصف …»: over phrases with a preposition to the object behind them. */
function behindPlaces(reading: Reading, from: number, k: number): number {
  const { scan } = reading;
  let next = wordFrom(reading, from, k);
  while (next < k && PLACES.some((category) => has(scan, next, category))) {
    const to = Math.max(next + 2, nounPhraseEnd(reading, next + 1, k));
    if (to >= k) return objectStart(reading, from, k);
    next = wordFrom(reading, to, k);
  }
  return objectStart(reading, next, k);
}

const PLACES = [Cat.prep, Cat.prepTime] as const;

/** The first word that can be the subject; behind a subject that is known, the first word of the object. */
function phraseStart({ reading, from, subjectKnown }: Walk, k: number): number {
  const { scan } = reading;
  let start = from;
  if (subjectKnown) {
    let object = from;
    while (object < k && !opensQuotation(reading, object) && !isWord(scan, object)) object++;
    if (!opensQuotation(reading, object)) object = objectStart(reading, object, k);
    if (object < k && !has(scan, object, Cat.prep)) return object;
  }
  while (start < k && (!canSpeak(reading, start) || isGoverned(reading, start, from))) {
    if (opensQuotation(reading, start) && !namesBody(reading, start - 1)) break;
    start++;
  }
  return start;
}

function wordFrom({ scan }: Reading, from: number, k: number): number {
  let next = from;
  while (next < k && !isWord(scan, next)) next++;
  return next;
}
