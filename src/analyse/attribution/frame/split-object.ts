import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { adjunctEnd } from '../adjunct.ts';
import { startsApposition } from '../apposition.ts';
import type { Run } from '../cue.ts';
import { namesBody, nounPhraseEnd } from '../noun-phrase.ts';
import { opensQuotation } from '../quoted.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isComma, isDash, isWord } from '../words.ts';
import { isGoverned } from './is-governed.ts';
import type { Walk } from './walk.ts';

/** What stands between a verb and its complement: the subject, and the first token of an object behind it. */
export interface ObjectSplit {
  readonly subject: Run | null;
  readonly object: number | null;
}

/** Cuts what stands between the verb and its complement at token k into subject and object. */
export function splitObject({ reading, from, hasObjectPronoun }: Walk, k: number): ObjectSplit {
  let start = from;
  while (start < k && (!canSpeak(reading, start) || isGoverned(reading, start, from))) {
    if (opensQuotation(reading, start) && !namesBody(reading, start - 1)) break;
    start++;
  }
  if (start >= k) return { subject: null, object: null };
  const to = subjectEnd(reading, start, k);
  const subject = { from: start, to };
  const next = objectStart(reading, to, k);
  return {
    subject,
    object: hasObjectPronoun || next >= k || has(reading.scan, next, Cat.prep) ? null : next,
  };
}

function subjectEnd(reading: Reading, start: number, k: number): number {
  const { scan } = reading;
  let to = nounPhraseEnd(reading, start, k);
  // An apposition between commas belongs to the subject.
  while (to < k && isComma(scan, to) && startsApposition(reading, start, to + 1)) {
    const after = nounPhraseEnd(reading, to + 1, k);
    if (after <= to + 1) break;
    to = after;
  }
  return to;
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
  while (next < k && adjunctEnd(reading, next, k) > next) {
    next = adjunctEnd(reading, next, k);
    while (next < k && !isWord(scan, next) && !opensQuotation(reading, next)) next++;
  }
  if (next < k && has(scan, next, Cat.rel)) {
    // relative clause: the object, if any, stands behind its comma
    while (next < k && !isComma(scan, next)) next++;
    next = wordFrom(reading, next, k);
  }
  return next;
}

function wordFrom({ scan }: Reading, from: number, k: number): number {
  let next = from;
  while (next < k && !isWord(scan, next)) next++;
  return next;
}
