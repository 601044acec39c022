import { lettersOf } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';

/** The letters of word i without its clitics, folded. */
export function letters(reading: Reading, i: number): string {
  return lettersOf(reading.scan, i);
}
