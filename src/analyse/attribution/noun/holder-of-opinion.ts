import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { nounPhraseEnd } from '../noun-phrase.ts';
import { canSpeak } from '../source/can-speak.ts';
import { isDefinite, isSourceWord, isWord } from '../words.ts';

/** Words between the holder of an opinion and «القائل». */
const REACH = 6;

/** «موقف الحكومة القائل إن …»: whose opinion it is, looked for before the word القائل at token i. */
export function holderOfOpinion(reading: Reading, i: number): Run | null {
  const { scan } = reading;
  for (let j = i - 1; j > Math.max(0, i - REACH); j--) {
    if (!isWord(scan, j) || has(scan, j, Cat.prep) || has(scan, j, Cat.comp) || has(scan, j, Cat.say))
      return null;
    if (isSourceWord(scan, j) && canSpeak(reading, j) && isHolder(reading, j))
      return { from: j, to: Math.min(i, Math.max(j + 1, nounPhraseEnd(reading, j, i))) };
  }
  return null;
}

/** The source stands behind the noun that is its opinion (موقف الحكومة), or is a report (التقارير القائلة). */
function isHolder({ scan }: Reading, j: number): boolean {
  if (wordIn(scan, j, 'head')?.entry.cells.type === 'document') return isDefinite(scan, j);
  const p = j - 1;
  return (
    isWord(scan, p) &&
    !isDefinite(scan, p) &&
    !has(scan, p, Cat.prep) &&
    !has(scan, p, Cat.comp) &&
    !has(scan, p, Cat.say)
  );
}
