import type { Reading } from '../reading.ts';

/** The letters of word i without its clitics, folded. */
export function letters(reading: Reading, i: number): string {
  const { tokens } = reading.scan;
  let out = '';
  for (let k = tokens.letterFrom[i] + reading.scan.cut[i]; k < tokens.letterFrom[i + 1]; k++) {
    out += String.fromCharCode(tokens.letters[k]);
  }
  return out;
}
