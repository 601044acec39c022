import { spellingOf } from './lexicon.ts';
import type { Scan } from './scan.ts';

/** The letters of word i without its clitics, folded. */
export function lettersOf(scanned: Scan, i: number): string {
  const { tokens } = scanned;
  const from = tokens.letterFrom[i] + scanned.cut[i];
  const to = tokens.letterFrom[i + 1];
  if (isForm(scanned, i, from, to)) return spellingOf(scanned.lexicon, scanned.form[i]);
  let out = '';
  for (let k = from; k < to; k++) out += String.fromCharCode(tokens.letters[k]);
  return out;
}

/** Whether these letters are those of the word's form, which is found without the article and behind للـ with it. */
function isForm({ form, lexicon, tokens }: Scan, i: number, from: number, to: number): boolean {
  if (form[i] < 0) return false;
  const key = lexicon.keyFrom[form[i]];
  if (lexicon.keyFrom[form[i] + 1] - key !== to - from) return false;
  for (let k = from; k < to; k++) if (lexicon.keys[key + k - from] !== tokens.letters[k]) return false;
  return true;
}
