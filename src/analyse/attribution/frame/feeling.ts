import { Cat, has } from '../../../arabic/index.ts';
import { hasConjunction, isWord } from '../words.ts';
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
