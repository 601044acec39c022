import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

/** Whether a preposition behind the verb, which ends before `from`, governs word i; a demonstrative may stand between. */
export function isGoverned({ scan }: Reading, i: number, from: number): boolean {
  if (i <= from) return false;
  return has(scan, has(scan, i - 1, Cat.dem) && i - 1 > from ? i - 2 : i - 1, Cat.prep);
}
