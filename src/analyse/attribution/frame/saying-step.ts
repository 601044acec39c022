import { Cat, endOf, has } from '../../../arabic/index.ts';
import { skipAdjuncts } from '../adjunct.ts';
import { opensQuotation } from '../quoted.ts';
import { isColon } from '../words.ts';
import { contentAfter } from './content-after.ts';
import type { Frame } from './frame.ts';
import { frameOf } from './frame-of.ts';
import { settleSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** «بقوله إن»، «قائلا:»، «بالقول»: the verb goes on with a word of saying. */
export function sayingStep(walk: Walk, j: number): Frame | number | null {
  const { reading, end } = walk;
  const to = sayingEnd(walk, j);
  if (to <= 0) return null;
  const { scan } = reading;
  const subject = settleSubject(walk, j);
  walk.saying = { from: j, to };
  // Without a sign behind it the content follows at once: «بالقول نحن نلاحظ».
  const next = skipAdjuncts(reading, to, end);
  return isColon(scan, next) || has(scan, next, Cat.comp) || opensQuotation(reading, next)
    ? next
    : frameOf(walk, 'saying', contentAfter(reading, to), subject);
}

function sayingEnd({ reading, from, frames }: Walk, j: number): number {
  const { scan } = reading;
  const part = has(scan, j, Cat.bySayingPart);
  const whole = j > from || !part ? endOf(scan, j, Cat.bySaying) : j + 1;
  return part || (j > from && frames.has('an') && has(scan, j, Cat.sayNoun)) ? Math.max(whole, j + 1) : whole;
}
