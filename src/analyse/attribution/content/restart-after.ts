import { Cat, Clitic, has, phraseHas } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isWord } from '../words.ts';

/** «؛ وإن "…"»: the complementizer that goes on right behind a closed quotation, or -1. */
export function restartAfter(reading: Reading, close: number, opensAt: Int32Array): number {
  const { scan, sentences } = reading;
  const limit = sentences.to[sentences.of[Math.min(close, scan.tokens.length - 1)]];
  for (let j = close + 1; j < limit; j++) {
    if (opensAt[j] >= 0) return -1;
    if (!isWord(scan, j)) continue;
    if (has(scan, j, Cat.comp) && (scan.clitics[j] & Clitic.wa) !== 0) return j;
    if (phraseHas(scan, j, Cat.gloss)) {
      while (j < limit && scan.tokens.mark[j] !== 0x61b) j++;
      continue;
    }
    return -1;
  }
  return -1;
}
