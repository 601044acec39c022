import { Cat, has, wordIn } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isComma, isWord } from '../words.ts';

/** Words between «وصف» and what it describes. */
const DESCRIBED = 8;

/** «وصف اتهامات لندن بأنها باطلة»: the clause behind them says what somebody calls them. */
export function isDescribed(reading: Reading, i: number): boolean {
  const { scan, sentences } = reading;
  for (let k = i - 1; k >= Math.max(sentences.from[sentences.of[i]], i - DESCRIBED); k--) {
    if (!isWord(scan, k)) {
      if (isComma(scan, k)) return false;
      continue;
    }
    if (has(scan, k, Cat.comp)) return false;
    const verb = wordIn(scan, k, 'verb')?.entry.cells.class;
    if (verb === 'describe' && !has(scan, k, Cat.adjective)) return true;
  }
  return false;
}
