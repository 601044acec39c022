import { Clitic } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isDefinite, isWord } from '../words.ts';

/** A word the lexicon does not know, without article: most often a name. */
export function isUnknownName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    isWord(scan, i) &&
    scan.form[i] < 0 &&
    !isDefinite(scan, i) &&
    (scan.clitics[i] & (Clitic.wa | Clitic.fa)) === 0
  );
}
