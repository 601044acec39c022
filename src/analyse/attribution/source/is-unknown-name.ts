import { Clitic, isOrdinaryWord, type Scan } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isDefinite, isWord } from '../words.ts';

/** A word the lexicon does not know, without article and of no ordinary stem: most often a name. */
export function isUnknownName(reading: Reading, i: number): boolean {
  const { scan } = reading;
  return (
    isWord(scan, i) &&
    scan.form[i] < 0 &&
    !isDefinite(scan, i) &&
    (scan.clitics[i] & (Clitic.wa | Clitic.fa)) === 0 &&
    !isOrdinary(scan, i)
  );
}

const UNASKED = 0;
const NAME = 1;
const ORDINARY = 2;

/** Answers already given, one per token of a text. */
const answers = new WeakMap<Scan, Uint8Array>();

function isOrdinary(scan: Scan, i: number): boolean {
  let known = answers.get(scan);
  if (known === undefined) {
    known = new Uint8Array(scan.tokens.length);
    answers.set(scan, known);
  }
  if (known[i] === UNASKED) known[i] = isOrdinaryWord(scan.lexicon, scan.tokens, i) ? ORDINARY : NAME;
  return known[i] === ORDINARY;
}
