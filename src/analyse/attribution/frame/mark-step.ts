import { Cat, endOf } from '../../../arabic/index.ts';
import { startsApposition } from '../apposition.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { isComma, isDash } from '../words.ts';
import { endSubject } from './subject.ts';
import type { Walk } from './walk.ts';

/** Over a mark or a number. A comma or dash ends the subject, unless an apposition goes on with it. */
export function markStep(walk: Walk, j: number): number {
  const { scan } = walk.reading;
  if (isComma(scan, j) || isDash(scan, j)) {
    const aside = accordingEnd(walk, j + 1);
    if (aside > 0) {
      endSubject(walk, j);
      return aside;
    }
    walk.inRelative = false;
    if (walk.subjectFrom >= 0) {
      if (startsApposition(walk.reading, walk.subjectFrom, j + 1))
        walk.subjectPhraseEnd = nounPhraseEnd(walk.reading, j + 1, walk.end);
      else endSubject(walk, j);
    }
  }
  return j + 1;
}

/** «، حسب ما نقلت عنها الوكالة، إلى …»: the comma behind an according-to phrase between two commas, or -1. */
function accordingEnd({ reading, end }: Walk, j: number): number {
  const { scan } = reading;
  if (j >= end || Math.max(endOf(scan, j, Cat.accord), endOf(scan, j, Cat.accordMa)) < 0) return -1;
  for (let k = j + 1; k < end; k++) if (isComma(scan, k)) return k;
  return -1;
}
