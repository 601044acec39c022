import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

/** Whether a preposition behind the verb, which ends before `from`, governs word i; a demonstrative or «مدينة» may stand between. */
export function isGoverned({ scan }: Reading, i: number, from: number): boolean {
  if (i <= from) return false;
  const between = i - 1 > from && (has(scan, i - 1, Cat.dem) || has(scan, i - 1, Cat.placeHead));
  return has(scan, between ? i - 2 : i - 1, Cat.prep);
}
