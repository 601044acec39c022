import { Cat, has, phraseHas, TokenKind } from '../../../arabic/index.ts';
import type { Reading } from '../../reading.ts';
import { isComma, isDefinite, isWord } from '../words.ts';
import { isUnknownName } from './is-unknown-name.ts';

/** Whether the word at i, inside a phrase that begins at `from`, is part of a person's proper name. */
export function isNameAt(reading: Reading, i: number, from: number): boolean {
  const { scan } = reading;
  if (phraseHas(scan, i, Cat.person) || has(scan, i, Cat.person)) return true;
  if (has(scan, i, Cat.givenName)) return !has(scan, i, Cat.prep);
  return i > from && isUnknownName(reading, i) && namePosition(reading, i);
}

/** The run of tokens that looks like a person's proper name; empty when there is none. */
export function findName(reading: Reading, from: number, to: number): { from: number; to: number } {
  const { scan } = reading;
  let start = -1;
  for (let i = from; i < to; i++) {
    if (!isWord(scan, i)) {
      if (start >= 0) return { from: start, to: i };
      continue;
    }
    if (start < 0) {
      if (isNameAt(reading, i, from)) start = i;
      continue;
    }
    if (
      has(scan, i, Cat.title) ||
      has(scan, i, Cat.prep) ||
      has(scan, i, Cat.rel) ||
      has(scan, i, Cat.time)
    ) {
      return { from: start, to: i };
    }
    if (has(scan, i, Cat.head) && !has(scan, i, Cat.givenName) && isDefinite(scan, i))
      return { from: start, to: i };
  }
  return start < 0 ? { from: to, to } : { from: start, to };
}

/** Behind a title, a nationality or an adjective of office an unknown word is a name. */
function namePosition(reading: Reading, i: number): boolean {
  const { scan } = reading;
  let p = i - 1;
  while (p > 0 && (isComma(scan, p) || scan.tokens.kind[p] === TokenKind.punctuation)) p--;
  return (
    has(scan, p, Cat.demonym) ||
    has(scan, p, Cat.givenName) ||
    has(scan, p, Cat.place) ||
    has(scan, p, Cat.abbreviation) ||
    (isDefinite(scan, p) && !has(scan, p, Cat.prep))
  );
}
