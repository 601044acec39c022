import { Cat, has } from '../../../arabic/index.ts';
import { adjunctEnd, skipToBoundary } from '../adjunct.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isCircumstance } from '../words.ts';
import { isGoverned } from './is-governed.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** Over an adjunct or circumstance, which ends the subject, or over a word, which may begin it. */
export function subjectStep(walk: Walk, j: number): number {
  const { reading, from, end } = walk;
  const { scan } = reading;
  const skip =
    has(scan, j, Cat.participle) || isCircumstance(scan, j)
      ? skipToBoundary(reading, j + 1, end)
      : adjunctEnd(reading, j, end);
  if (skip > j) {
    endSubject(walk, j);
    return skip;
  }
  if (walk.subjectFrom < 0 && !walk.inRelative && canSpeak(reading, j) && !isGoverned(reading, j, from))
    walk.subjectFrom = j;
  return j + 1;
}
