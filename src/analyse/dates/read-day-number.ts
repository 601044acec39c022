import { readOrdinal } from '../../arabic/index.ts';
import { isWord, numberAt, type TimeContext } from './time-context.ts';

/** A day of the month in digits, words or as an ordinal at token p. */
export function readDayNumber(
  c: TimeContext,
  p: number,
): { readonly value: number; readonly to: number } | null {
  const number = numberAt(c, p);
  if (number !== null) {
    const fits =
      number.kind === 'counted' &&
      !number.scaled &&
      Number.isInteger(number.value) &&
      number.value >= 1 &&
      number.value <= 31;
    return fits ? { value: number.value, to: number.to } : null;
  }
  const ordinal = readOrdinal(c.scan, p);
  return ordinal !== null && ordinal.value <= 31 ? ordinal : null;
}

/** The token after a bare «من» at p, or p. */
export function afterOf(c: TimeContext, p: number): number {
  return isWord(c, p, 'من') && c.scan.clitics[p] === 0 ? p + 1 : p;
}
