import { Cat, endOf, has } from '../../../arabic/index.ts';
import { skipAdjuncts } from '../adjunct.ts';
import { opensQuotation } from '../quoted.ts';
import { recipientAt } from '../recipient.ts';
import { isColon, isComma, isWord } from '../words.ts';
import { contentAfter } from './content-after.ts';
import { frameOf } from './frame-of.ts';
import { settleSubject } from './subject.ts';
import { NO_CONTENT, type Step, type Walk } from './walk.ts';

/** Classes of verbs that «قائلا» only goes on with. */
const SAYING = new Set(['say', 'continue', 'talk', 'question', 'inform', 'assert']);

/** Words that may tell where something was said before its colon. */
const VENUE = 7;

/** «بقوله إن»، «قائلا:»، «بالقول»: the verb goes on with a word of saying. */
export function sayingStep(walk: Walk, j: number): Step {
  const { reading, end } = walk;
  const to = sayingEnd(walk, j);
  if (to <= 0) return null;
  const { scan } = reading;
  // «انتقد روحاني الاتفاق قائلا …»: to criticise is no saying; the participle opens a claim of its own.
  if (has(scan, j, Cat.bySayingPart) && !SAYING.has(walk.verbClass)) return NO_CONTENT;
  // «كرر شكره لهم، قائلا …»: behind an object and a comma it is a claim of its own.
  if (has(scan, j, Cat.bySayingPart) && walk.verbClass === 'assert' && isComma(scan, j - 1))
    return NO_CONTENT;
  const subject = settleSubject(walk, j);
  walk.saying = { from: j, to };
  const recipient = recipientAt(reading, to, end);
  if (recipient !== null) walk.outlet = recipient;
  // Without a sign behind it the content follows at once: «بالقول نحن نلاحظ».
  let next = skipAdjuncts(reading, recipient === null ? to : recipient.to, end);
  // «قائلا عبر حسابه على تويتر: …»
  if (isWord(scan, next) && (has(scan, next, Cat.prep) || has(scan, next, Cat.prepTopic))) {
    for (let k = next + 1; k < Math.min(end, next + VENUE); k++) {
      if (isColon(scan, k)) next = k;
      if (!isWord(scan, k)) break;
    }
  }
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
