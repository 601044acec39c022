import type { Reading } from '../../reading.ts';
import { isWord } from '../words.ts';

const ALIF = 0x627;
const SIN = 0x633;
const YA = 0x64a;

/** لم … إلا is positive. */
export function isRestricted(reading: Reading, i: number, to: number): boolean {
  const { scan } = reading;
  for (let j = i + 1; j < Math.min(to, i + 9); j++) {
    if (!isWord(scan, j)) continue;
    const { letters, letterFrom } = scan.tokens;
    const from = letterFrom[j];
    const length = letterFrom[j + 1] - from;
    if (length === 3 && letters[from] === ALIF && letters[from + 1] === 0x644 && letters[from + 2] === ALIF)
      return true;
    if (length === 3 && letters[from] === SIN && letters[from + 1] === 0x648 && letters[from + 2] === YA)
      return true;
  }
  return false;
}

/** لا يزال، لا تزال: not a negation. */
export function isStill(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  if (i + 1 >= reading.scan.tokens.length) return false;
  const from = letterFrom[i + 1];
  const to = letterFrom[i + 2];
  return to - from >= 4 && letters[from + 1] === 0x632 && letters[to - 1] === 0x644;
}
