import { Cat, has } from '../../../arabic/index.ts';
import { letters } from '../letters.ts';
import { hasConjunction, isWord } from '../words.ts';
import { eventAt } from './event-at.ts';
import { isPurpose } from './is-purpose.ts';
import type { Walk } from './walk.ts';

/** Adjectives that may stand between a feeling and what is felt: «قلقه البالغ من أن». */
const ADJECTIVES = 2;

/** The complementizer behind the feeling at token n («أمله أن»، «قلقه البالغ من أن»), or -1. */
export function behindFeeling({ reading, end }: Walk, n: number): number {
  const { scan } = reading;
  for (let j = n + 1; j < Math.min(end, n + 2 + ADJECTIVES); j++) {
    if (!isWord(scan, j) || hasConjunction(scan, j)) return -1;
    if (has(scan, j, Cat.comp)) return j;
    if (has(scan, j, Cat.prep)) return j + 1 < end && has(scan, j + 1, Cat.comp) ? j + 1 : -1;
  }
  return -1;
}

/** Hopes, fears and intentions, folded, without their pronoun: a verbal noun behind them tells what may happen. */
const OF_WHAT_MAY_HAPPEN: ReadonlySet<string> = new Set([
  'امل',
  'خشيه',
  'خشيت',
  'خوف',
  'تخوف',
  'مخاوف',
  'رغبه',
  'رغبت',
  'استعداد',
  'جاهزيه',
  'جاهزيت',
  'جهوزيه',
  'جهوزيت',
  'نيه',
  'نيت',
  'عزم',
  'تطلع',
]);

/** The verbal noun behind the hope, fear or intention at token n («أمله في التوصل إلى …»، «خشيتها من ترحيل …»، «استعدادها لمواجهة …»), or -1. */
export function whatMayHappen(walk: Walk, n: number): number {
  const { reading, end } = walk;
  const { scan } = reading;
  if (n >= end || !OF_WHAT_MAY_HAPPEN.has(letters(reading, n).replace(/(ها|هم|هما|ه|ا)$/, ''))) return -1;
  for (let j = n + 1; j < Math.min(end, n + 2 + ADJECTIVES); j++) {
    if (!isWord(scan, j)) return -1;
    if (has(scan, j, Cat.prep)) return j + 1 < end && eventAt(walk, j + 1) ? j + 1 : -1;
    if (isPurpose(reading, j)) return j;
  }
  return -1;
}
