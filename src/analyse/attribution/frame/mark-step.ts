import { Cat, endOf, TokenKind } from '../../../arabic/index.ts';
import { startsApposition } from '../apposition.ts';
import { letters } from '../letters.ts';
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
  } else if (walk.subjectFrom < 0 && !walk.inRelative && startsShare(walk, j)) {
    walk.subjectFrom = j;
    walk.subjectPhraseEnd = j + 1;
  }
  return j + 1;
}

const PERCENT = new Set(['%', '٪']);

/** «57% من الآباء», «54 في المئة من السكان»: a share of people that speaks. */
function startsShare({ reading, end }: Walk, j: number): boolean {
  const { scan } = reading;
  const { tokens } = scan;
  if (tokens.kind[j] !== TokenKind.number || j + 2 >= end) return false;
  if (PERCENT.has(String.fromCharCode(tokens.mark[j + 1]))) return letters(reading, j + 2) === 'من';
  const hundred =
    letters(reading, j + 1) === 'في' ? letters(reading, j + 2) : letters(reading, j + 1).replace(/^ب/, '');
  return hundred === 'المئه' || hundred === 'المايه' || hundred === 'المائه';
}

/** «، حسب ما نقلت عنها الوكالة، إلى …»: the comma behind an according-to phrase between two commas, or -1. */
function accordingEnd({ reading, end }: Walk, j: number): number {
  const { scan } = reading;
  if (j >= end || Math.max(endOf(scan, j, Cat.accord), endOf(scan, j, Cat.accordMa)) < 0) return -1;
  for (let k = j + 1; k < end; k++) if (isComma(scan, k)) return k;
  return -1;
}
