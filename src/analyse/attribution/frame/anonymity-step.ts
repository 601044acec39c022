import { Cat, phraseHas } from '../../../arabic/index.ts';
import { adjunctEnd } from '../adjunct.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** «طلب عدم الكشف عن هويته»: the anonymity clause is no content. */
export function anonymityStep(walk: Walk, j: number): number | null {
  if (!phraseHas(walk.reading.scan, j, Cat.anon)) return null;
  endSubject(walk, j);
  return adjunctEnd(walk.reading, j, walk.end);
}
