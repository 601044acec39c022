import { Cat, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isWord } from '../words.ts';

/** Folded words of a run, without article and clitics; particles are left out. */
export function wordsOf(reading: Reading, from: number, to: number): readonly string[] {
  const { scan } = reading;
  const out: string[] = [];
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i) && scan.tokens.kind[i] !== 2) continue;
    if (has(scan, i, Cat.prep) || has(scan, i, Cat.dem)) continue;
    const { letters, letterFrom } = scan.tokens;
    let a = letterFrom[i] + scan.cut[i];
    const b = letterFrom[i + 1];
    if (b - a > 3 && letters[a] === 0x627 && letters[a + 1] === 0x644) a += 2;
    else if (b - a > 3 && letters[a] === 0x644 && letters[a + 1] === 0x644) a += 2;
    let word = '';
    for (let k = a; k < b; k++) word += String.fromCharCode(letters[k]);
    if (word.length > 1) out.push(word);
  }
  return out;
}
