import { Cat, has } from '../../arabic/index.ts';
import type { Reading } from '../reading.ts';
import type { Run } from './cue.ts';
import { nounPhraseEnd } from './noun-phrase.ts';
import { isComma, isDefinite, isNameWord, isSourceWord, isWord } from './words.ts';

/** Words of an antecedent that are looked back over. */
const LONGEST = 8;

/** «نظيره دونالد ترامب الذي تعهد …»: the source that ends right before the relative pronoun at `rel`; null when none does. */
export function antecedentOf(reading: Reading, rel: number): Run | null {
  const { scan } = reading;
  const end = rel > 0 && isComma(scan, rel - 1) ? rel - 1 : rel;
  return phraseBefore(reading, end);
}

/**
 * «امرأة ثالثة تقول إنها …»، «تقارير تحدثت عن …»: an indefinite source right before verb i, whose relative clause
 * has no pronoun. `refused` says that the verb belongs to another indefinite noun («نتائج مميزة تؤكد»).
 */
export function indefiniteAntecedent(reading: Reading, i: number): { run: Run | null; refused: boolean } {
  const { scan } = reading;
  const p = i - 1;
  if (p < 0 || !isWord(scan, p) || isDefinite(scan, p) || isNameWord(scan, p))
    return { run: null, refused: false };
  const run = phraseBefore(reading, i);
  if (run !== null && !isDefinite(scan, run.from) && !isNameWord(scan, run.from))
    return { run, refused: false };
  return { run: null, refused: run === null && (has(scan, p, Cat.adjective) || isFeminineNoun(reading, p)) };
}

function phraseBefore(reading: Reading, end: number): Run | null {
  const { scan, sentences } = reading;
  const first = Math.max(sentences.from[sentences.of[end - 1] ?? 0] ?? 0, end - LONGEST);
  let found: Run | null = null;
  for (let j = end - 1; j >= first; j--) {
    if (!isWord(scan, j)) break;
    if (isSourceWord(scan, j) && nounPhraseEnd(reading, j, end) === end) found = { from: j, to: end };
  }
  return found;
}

const TA_MARBUTA = 0x629;

/** جميلة: an unknown word in ة is a noun or an adjective, hardly a name. */
function isFeminineNoun({ scan }: Reading, i: number): boolean {
  const { tokens } = scan;
  const last = tokens.letterFrom[i + 1] - 1;
  return scan.form[i] < 0 && tokens.text.charCodeAt(tokens.letterAt[last]) === TA_MARBUTA;
}
