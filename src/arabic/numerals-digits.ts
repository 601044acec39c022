import type { Tokens } from './tokens.ts';

/** What a token of digits is by its shape; its meaning is decided by the words around it. */
export type DigitShape =
  | { readonly kind: 'number'; readonly value: number; readonly integer: boolean }
  /** Digits joined by one kind of sign (`16-01-2024`, `6:26`, `2014-2018`); `lengths` are the digits of each part. */
  | {
      readonly kind: 'joined';
      readonly joint: '-' | '/' | ':' | '.';
      readonly parts: readonly number[];
      readonly lengths: readonly number[];
    }
  | { readonly kind: 'odd' };

/** Digits that a double holds exactly; longer runs are identifiers, not numbers. */
const MOST_DIGITS = 15;

/**
 * Reads number token i. The Arabic signs decide (٫ decimal, ٬ thousands); `,` and `،` before exactly three
 * digits group thousands and else mark decimals; `.` marks decimals except between several groups of three
 * (1.300.000). Numbers of more than 15 digits are odd.
 */
export function readDigits(tokens: Tokens, i: number): DigitShape {
  const { letters } = tokens;
  const from = tokens.letterFrom[i];
  const to = tokens.letterFrom[i + 1];
  let digits = 0;
  let joint = 0;
  let mixed = false;
  let joints = 0;
  for (let k = from; k < to; k++) {
    const c = letters[k];
    if (c >= 0x30 && c <= 0x39) {
      digits++;
      continue;
    }
    joints++;
    if (joint !== 0 && joint !== c) mixed = true;
    joint = c;
  }
  if (digits > MOST_DIGITS || to - from > 24) return ODD;
  if (joints === 0) return { kind: 'number', value: plain(letters, from, to), integer: true };
  const parts: number[] = [];
  const lengths: number[] = [];
  const joined: number[] = [];
  let start = from;
  for (let k = from; k <= to; k++) {
    if (k < to && letters[k] >= 0x30 && letters[k] <= 0x39) continue;
    parts.push(plain(letters, start, k));
    lengths.push(k - start);
    if (k < to) joined.push(letters[k]);
    start = k + 1;
  }
  if (mixed) return readMixed(parts, lengths, joined);
  switch (joint) {
    case 0x3a:
      return { kind: 'joined', joint: ':', parts, lengths };
    case 0x2f:
      return { kind: 'joined', joint: '/', parts, lengths };
    case 0x2d:
      return { kind: 'joined', joint: '-', parts, lengths };
    case 0x66b:
      return parts.length === 2 ? decimal(parts, lengths) : ODD;
    case 0x66c:
      return groups(lengths) ? grouped(parts) : ODD;
    case 0x2c:
    case 0x60c:
      if (groups(lengths) && !(parts[0] === 0 && parts.length === 2)) return grouped(parts);
      return parts.length === 2 ? decimal(parts, lengths) : ODD;
    case 0x2e:
      if (parts.length === 2) return decimal(parts, lengths);
      if (groups(lengths)) return grouped(parts);
      return { kind: 'joined', joint: '.', parts, lengths };
    default:
      return ODD;
  }
}

const ODD: DigitShape = { kind: 'odd' };

/** Thousands signs followed by one decimal sign: 12,345.67 or 12٬345٫67. */
function readMixed(
  parts: readonly number[],
  lengths: readonly number[],
  joined: readonly number[],
): DigitShape {
  const last = joined[joined.length - 1];
  const sign = joined[0];
  const grouping = sign === 0x2c || sign === 0x66c || sign === 0x60c || sign === 0x2e;
  if (!grouping || last === sign || last === 0x3a || last === 0x2f || last === 0x2d) return ODD;
  for (let k = 0; k < joined.length - 1; k++) if (joined[k] !== sign) return ODD;
  if (!groups(lengths.slice(0, -1))) return ODD;
  const whole = parts.slice(0, -1).reduce((sum, part) => sum * 1000 + part, 0);
  const tail = parts[parts.length - 1] / 10 ** lengths[lengths.length - 1];
  return { kind: 'number', value: whole + tail, integer: false };
}

function plain(letters: Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let k = from; k < to; k++) value = value * 10 + letters[k] - 0x30;
  return value;
}

function groups(lengths: readonly number[]): boolean {
  return lengths[0] >= 1 && lengths[0] <= 3 && lengths.every((length, k) => k === 0 || length === 3);
}

function grouped(parts: readonly number[]): DigitShape {
  return { kind: 'number', value: parts.reduce((sum, part) => sum * 1000 + part, 0), integer: true };
}

function decimal(parts: readonly number[], lengths: readonly number[]): DigitShape {
  const value = Number(`${parts[0]}.${String(parts[1]).padStart(lengths[1], '0')}`);
  return { kind: 'number', value, integer: parts[1] === 0 };
}
