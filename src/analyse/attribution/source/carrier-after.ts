import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { letters } from '../letters.ts';

/** «وفق ما أعلن الجيش في بيان»: the document behind the source, or null. */
export function carrierAfter(reading: Reading, to: number, limit: number): Run | null {
  const { scan } = reading;
  if (to + 1 >= limit || letters(reading, to) !== 'في' || !has(scan, to + 1, Cat.carrier)) return null;
  return { from: to + 1, to: to + 2 };
}
