import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import type { Run } from '../cue.ts';
import { isShortQuotation, opensPredicate, opensQuotation, quotedRuns } from '../quoted.ts';
import { isColon, isComma, isWord } from '../words.ts';

/** The content that begins at token `from`: the inside of a quotation, or up to where the boundary rules end it (`to` -1). */
export function contentAfter(reading: Reading, from: number): readonly Run[] {
  const { scan, quotations } = reading;
  let k = from;
  while (k < scan.tokens.length && (isColon(scan, k) || isComma(scan, k))) k++;
  if (isColon(scan, from - 1) && isWord(scan, k) && has(scan, k, Cat.comp) && scan.clitics[k] === 0) k++;
  const q = quotations.of[k];
  if (
    opensQuotation(reading, k) &&
    quotations.unclosed[q] === 0 &&
    (!isShortQuotation(reading, q) ||
      (isColon(scan, from - 1) && !goesOnBehind(reading, quotations.close[q]))) &&
    !opensPredicate(reading, q)
  )
    return quotedRuns(reading, q);
  return [{ from: k, to: -1 }];
}

/** Whether a word follows a closing mark at once. */
function goesOnBehind({ scan }: Reading, close: number): boolean {
  return close + 1 < scan.tokens.length && isWord(scan, close + 1);
}
