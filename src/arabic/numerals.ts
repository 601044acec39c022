import type { NumberExpression } from './numerals-expression.ts';
import { readNumber } from './numerals-read.ts';
import { NumberClass, numberTable } from './numerals-table.ts';
import type { Scan } from './scan.ts';
import { TokenKind } from './tokens.ts';

/** All numbers of a text, in order. */
export interface Numbers {
  readonly list: readonly NumberExpression[];
  /** Index + 1 of the number that starts at a token, or 0. */
  readonly at: Int32Array;
}

/**
 * Finds all numbers of a text: digits of three scripts, words of both genders and all cases up to trillions, and both mixed
 * (16.5 ألف، مليون ونصف المليون، ثلاثة ملايين و500 ألف). Digits joined by signs (dates, times, scores) are left to
 * the readers of those. Linear.
 */
export function readNumbers(scan: Scan): Numbers {
  const { tokens } = scan;
  const table = numberTable(scan.lexicon);
  const n = tokens.length;
  const list: NumberExpression[] = [];
  const at = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.word) {
      const form = scan.form[i];
      if (form < 0) continue;
      const c = table.kind[form];
      if (c === NumberClass.none || !STARTS[c]) continue;
    } else if (kind !== TokenKind.number) continue;
    const found = readNumber(scan, table, i);
    if (found === null) continue;
    list.push(found);
    at[i] = list.length;
    i = found.to - 1;
  }
  return { list, at };
}

const STARTS: readonly boolean[] = Object.values(NumberClass).map(
  (c) =>
    (c >= NumberClass.unit && c <= NumberClass['one-of']) ||
    c === NumberClass.fraction ||
    c === NumberClass.dozen ||
    c === NumberClass.vague ||
    c === NumberClass.few,
);
