import { NumberClass, numberTable } from './numerals-table.ts';
import { Clitic, type Scan } from './scan.ts';
import { TokenKind } from './tokens.ts';

/** An ordinal number in words: الثالث، الحادي والعشرين، التاسع عشر. */
export interface Ordinal {
  /** The token after the last. */
  readonly to: number;
  readonly value: number;
}

/**
 * The ordinal that starts at token i, up to 99, or null. Definite tens count as ordinals (القرن العشرون); bare
 * ones are cardinals.
 */
export function readOrdinal(scan: Scan, i: number): Ordinal | null {
  const { tokens } = scan;
  const table = numberTable(scan.lexicon);
  const classAt = (t: number): number =>
    t < tokens.length && tokens.kind[t] === TokenKind.word && scan.form[t] >= 0
      ? table.kind[scan.form[t]]
      : NumberClass.none;
  const c = classAt(i);
  if (c === NumberClass.none) return null;
  const value = table.value[scan.form[i]];
  const definite = (scan.clitics[i] & Clitic.al) !== 0;
  if (c === NumberClass.tens) return definite ? { to: i + 1, value } : null;
  // الواحد والعشرون، الأحد عشر: a cardinal as first part
  const cardinal = (c === NumberClass.unit || c === NumberClass['one-of']) && definite;
  if (c !== NumberClass.ordinal && !cardinal) return null;
  const next = classAt(i + 1);
  if (next === NumberClass.ten && scan.clitics[i + 1] === 0 && value < 10)
    return { to: i + 2, value: value + 10 };
  if (next === NumberClass.tens && (scan.clitics[i + 1] & Clitic.wa) !== 0 && value < 10) {
    return { to: i + 2, value: value + table.value[scan.form[i + 1]] };
  }
  if (isLoneWaw(scan, i + 1) && classAt(i + 2) === NumberClass.tens && value < 10) {
    return { to: i + 3, value: value + table.value[scan.form[i + 2]] };
  }
  return c === NumberClass.ordinal ? { to: i + 1, value } : null;
}

function isLoneWaw(scan: Scan, t: number): boolean {
  const { tokens } = scan;
  return (
    t < tokens.length &&
    tokens.letterFrom[t + 1] - tokens.letterFrom[t] === 1 &&
    tokens.letters[tokens.letterFrom[t]] === 0x648
  );
}
