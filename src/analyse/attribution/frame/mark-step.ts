import { startsApposition } from '../apposition.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { isComma, isDash } from '../words.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** Over a mark or a number. A comma or dash ends the subject, unless an apposition goes on with it. */
export function markStep(walk: Walk, j: number): number {
  const { scan } = walk.reading;
  if (isComma(scan, j) || isDash(scan, j)) {
    walk.inRelative = false;
    if (walk.subjectFrom >= 0) {
      if (startsApposition(walk.reading, walk.subjectFrom, j + 1))
        walk.subjectPhraseEnd = nounPhraseEnd(walk.reading, j + 1, walk.end);
      else endSubject(walk, j);
    }
  }
  return j + 1;
}
