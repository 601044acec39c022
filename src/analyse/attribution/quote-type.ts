import { TokenKind } from '../../arabic/index.ts';
import type { QuoteType } from '../../model/index.ts';
import type { Reading } from '../reading.ts';
import type { Placed } from './nesting.ts';
import { namesBody } from './noun-phrase.ts';
import { isNameWord, isWord } from './words.ts';

/**
 * direct when the whole content stands inside marks, mixed when some of the speaker's own words do, indirect
 * otherwise; a name or a scare quote of up to three words leaves it indirect (ANNOTATION F1, I3).
 */
export function quoteTypeOf(reading: Reading, placed: Placed): QuoteType {
  const { quotations } = reading;
  const inside = placed.parts.every((part) => {
    const q = quotations.of[part.from];
    return (
      q >= 0 &&
      quotations.open[q] < part.from &&
      quotations.close[q] >= part.to &&
      quotations.unclosed[q] === 0
    );
  });
  if (inside) return 'direct';
  for (const part of placed.parts) {
    for (let i = part.from; i < part.to; i++) {
      const q = quotations.of[i];
      if (q < 0 || quotations.open[q] !== i) continue;
      if (!isName(reading, q)) return 'mixed';
      i = Math.min(quotations.close[q], part.to);
    }
  }
  return 'indirect';
}

function isName(reading: Reading, q: number): boolean {
  const { scan, quotations } = reading;
  const from = quotations.open[q] + 1;
  const to = quotations.close[q];
  let words = 0;
  let names = 0;
  for (let i = from; i < to; i++) {
    if (scan.tokens.kind[i] === TokenKind.punctuation) continue;
    words++;
    if (!isWord(scan, i) || isNameWord(scan, i)) names++;
  }
  if (words > 3 && names < words) return namesBody(reading, from - 2) && words <= 5;
  return (names > 0 && names === words) || namesBody(reading, from - 2);
}
