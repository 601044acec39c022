import { Cat, Clitic, has } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';

const SIN = 0x633;
const YA = 0x64a;
const TA = 0x62a;
const NUN = 0x646;
const LAM = 0x644;
const ALIF_HAMZA = 0x623;

/** لن: future and negative at once. */
export function isLan(reading: Reading, i: number): boolean {
  const { letters, letterFrom } = reading.scan.tokens;
  const from = letterFrom[i] + reading.scan.cut[i];
  return letterFrom[i + 1] - from === 2 && letters[from] === LAM && letters[from + 1] === NUN;
}

/** سيقول، سوف، لن; «وسيقول», «ولن» behind other words are a second predicate and do not count. */
export function isFuture(reading: Reading, i: number, start: number): boolean {
  const { scan } = reading;
  const second = i > start && (scan.clitics[i] & Clitic.wa) !== 0;
  if (has(scan, i, Cat.future) || isLan(reading, i)) return !second;
  if ((scan.clitics[i] & Clitic.sa) !== 0) return !second;
  if (
    scan.form[i] >= 0 &&
    (!has(scan, i, Cat.timeWord) || has(scan, i, Cat.number) || has(scan, i, Cat.notFuture))
  )
    return false;
  // «من ستانلي»: behind a preposition a name
  if (i > start && has(scan, i - 1, Cat.prep)) return false;
  return hasFuturePrefix(reading, i, start);
}

/** سـ with a prefix of the present on a word that the lexicon does not know: سيغادر، ستقلع، سننتظر، سأحترم. */
function hasFuturePrefix({ scan }: Reading, i: number, start: number): boolean {
  const { letters, letterFrom, letterAt, text } = scan.tokens;
  let from = letterFrom[i];
  if ((scan.clitics[i] & (Clitic.wa | Clitic.fa)) !== 0) from++;
  const length = letterFrom[i + 1] - from;
  if (length < 4 || letters[from] !== SIN || (from > letterFrom[i] && i > start)) return false;
  const prefix = letters[from + 1];
  if (prefix === YA || prefix === TA || (prefix === NUN && length > 4)) return true;
  // سأغادر, and not سائق or سألت: the hamza must be written above the alif.
  return length > 4 && text.charCodeAt(letterAt[from + 1]) === ALIF_HAMZA && letters[from + 2] !== LAM;
}
