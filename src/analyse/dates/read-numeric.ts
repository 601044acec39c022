import { isRealDate, readDigits, TokenKind } from '../../arabic/index.ts';
import { kindAt, markAt, type TimeContext } from './time-context.ts';

/** A date in digits alone: `16-01-2024`, `٢٠٢٦/٣/١٠`, `1 / 10 / 1436هـ`. */
export interface NumericDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hijri: boolean;
  /** No calendar has such a day. */
  readonly impossible: boolean;
  readonly to: number;
}

/**
 * Reads a date in digits at token i. Day comes first unless the year does, or unless the second number can only
 * be a day (US order); two-digit years only between slashes. A year of 1300 to 1500 is a Hijri one.
 */
export function readNumericDate(c: TimeContext, i: number): NumericDate | null {
  if (c.tokens.kind[i] !== TokenKind.number) return null;
  const parts = readParts(c, i);
  if (parts === null) return null;
  const { lengths, joint } = parts;
  let [a, b, y] = parts.parts;
  if (lengths[0] === 4) [y, b, a] = parts.parts;
  else if (lengths[2] === 2 && joint === 0x2f) y += 2000;
  else if (lengths[2] !== 4) return null;
  if (lengths[1] > 2 || (lengths[0] !== 4 && lengths[0] > 2) || (lengths[0] === 4 && lengths[2] > 2))
    return null;
  let to = parts.to;
  const era = kindAt(c, to);
  if (era === 'era-h' || era === 'era-g') to++;
  const hijri = era === 'era-h' || (y >= 1300 && y <= 1500);
  if (!hijri && (y < 1800 || y > 2999)) return null;
  if (b > 12 && a <= 12) [a, b] = [b, a];
  const impossible = hijri ? a > 30 || b > 12 || a < 1 || b < 1 : !isRealDate(y, b, a);
  return { year: y, month: b, day: a, hijri, impossible, to };
}

interface Parts {
  readonly parts: readonly number[];
  readonly lengths: readonly number[];
  readonly joint: number;
  readonly to: number;
}

function readParts(c: TimeContext, i: number): Parts | null {
  const shape = readDigits(c.tokens, i);
  if (shape.kind === 'joined') {
    if (shape.joint === ':' || shape.parts.length !== 3) return null;
    return { parts: shape.parts, lengths: shape.lengths, joint: shape.joint.charCodeAt(0), to: i + 1 };
  }
  // written apart: 12 / 5 / 2018
  const parts: number[] = [];
  const lengths: number[] = [];
  let p = i;
  for (let k = 0; k < 3; k++) {
    if (k > 0) {
      if (markAt(c, p) !== 0x2f) return null;
      p++;
    }
    if (p >= c.tokens.length || c.tokens.kind[p] !== TokenKind.number) return null;
    const part = readDigits(c.tokens, p);
    if (part.kind !== 'number' || !part.integer) return null;
    parts.push(part.value);
    lengths.push(c.tokens.letterFrom[p + 1] - c.tokens.letterFrom[p]);
    p++;
  }
  return { parts, lengths, joint: 0x2f, to: p };
}
