import { Cat, has } from '../../../arabic/index.ts';
import type { Run } from '../cue.ts';
import { isWord } from '../words.ts';
import type { Walk } from './walk.ts';

const CLOSING_BRACKET = 0x29;

/** The subject behind the verb as it is known at token j: without marks and prepositions at its end. */
export function subjectAt({ reading, subjectFrom, subjectTo }: Walk, j: number): Run | null {
  const { scan, quotations } = reading;
  if (subjectFrom < 0) return null;
  let to = subjectTo < 0 ? j : subjectTo;
  while (to > subjectFrom + 1 && (!isWord(scan, to - 1) || has(scan, to - 1, Cat.prep))) {
    if (scan.tokens.mark[to - 1] === CLOSING_BRACKET || quotations.of[to - 1] >= 0) break;
    to--;
  }
  return { from: subjectFrom, to };
}

/** A subject that is still open ends before token j. */
export function endSubject(walk: Walk, j: number): void {
  if (walk.subjectFrom >= 0 && walk.subjectTo < 0) walk.subjectTo = j;
}

/** Ends the subject at token j without the marks and prepositions at its end, and gives it. */
export function settleSubject(walk: Walk, j: number): Run | null {
  const subject = subjectAt(walk, j);
  if (subject !== null) walk.subjectTo = subject.to;
  return subject;
}
