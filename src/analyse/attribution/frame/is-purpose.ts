import { Cat, has, isVerbalNounShape } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { prefixedBy } from '../words.ts';

const LAM = 0x644;

/** «للابتعاد عن …»، «لتجديد …»: ل with a verbal noun. */
export function isPurpose(reading: Reading, k: number): boolean {
  const { scan } = reading;
  const { tokens } = scan;
  if (prefixedBy(scan, k, 'li')) {
    if (has(scan, k, Cat.eventNoun) || has(scan, k, Cat.masdar)) return true;
    if (has(scan, k, Cat.trigger) && isVerbalNounShape(tokens, k, scan.cut[k])) return true;
  }
  if (scan.form[k] >= 0 && !has(scan, k, Cat.head)) return false;
  const first = tokens.letterFrom[k];
  if (tokens.letters[first] !== LAM) return false;
  return isVerbalNounShape(tokens, k, tokens.letters[first + 1] === LAM ? 2 : 1);
}
