import { Clitic, readDigits, readOrdinal, TokenKind } from '../../arabic/index.ts';
import type { ClockPart } from './moment.ts';
import { isWord, isWritten, kindAt, numberAt, symbolAt, type TimeContext } from './time-context.ts';

/**
 * Reads a time of day at token i: `الساعة 5 مساء`, `الساعة الخامسة والنصف`, `6:26 م`, `18:30 بتوقيت غرينتش`,
 * `الثالثة فجرا`; null when there is none. Two numbers with a colon alone are not sure: a match or a film has them too.
 */
export function readClock(
  c: TimeContext,
  i: number,
): { readonly clock: ClockPart; readonly sure: boolean; readonly to: number } | null {
  const head = symbolAt(c, i);
  const called =
    head !== null &&
    head.kind === 'unit' &&
    head.value === 'hour' &&
    head.definite &&
    !head.plural &&
    !head.dual;
  const p = called && head !== null ? head.to : i;
  const hour = readHour(c, p, called);
  if (hour === null) return null;
  let { minute, to } = hour;
  if (minute === null) {
    const rest = readMinutes(c, to);
    if (rest !== null) {
      minute = rest.minute;
      to = rest.to;
    }
  }
  let h = hour.hour;
  if (minute !== null && minute < 0) {
    h = (h + 11) % 12 || 12;
    minute += 60;
  }
  const half = readHalf(c, to, called || hour.written);
  if (half !== null) {
    to = half.to;
    h = onTheClock(h, half.part);
  } else if (!called && !hour.written) return null;
  if (h > 24 || (minute !== null && minute > 59)) return null;
  let sure = called || half !== null;
  const zone = symbolAt(c, to);
  if (zone !== null && zone.kind === 'zone') {
    sure = true;
    to = zone.to;
    if (to < c.tokens.length && c.tokens.kind[to] === TokenKind.word && !isStopWord(c, to)) to++;
  }
  return { clock: { hour: h % 24, minute }, sure, to };
}

function isStopWord(c: TimeContext, i: number): boolean {
  return (c.scan.clitics[i] & Clitic.wa) !== 0;
}

function readHour(
  c: TimeContext,
  p: number,
  called: boolean,
): { hour: number; minute: number | null; to: number; written: boolean } | null {
  if (p >= c.tokens.length) return null;
  if (c.tokens.kind[p] === TokenKind.number) {
    const shape = readDigits(c.tokens, p);
    if (shape.kind === 'joined' && shape.joint === ':') {
      const [hour, minute] = shape.parts;
      if (shape.lengths[0] > 2 || shape.lengths[1] !== 2 || hour > 24 || minute > 59) return null;
      return { hour, minute, to: p + 1, written: true };
    }
    if (!called || shape.kind !== 'number') return null;
    if (shape.integer && shape.value <= 24)
      return { hour: shape.value, minute: null, to: p + 1, written: true };
    const minute = Math.round((shape.value % 1) * 100);
    return shape.value < 25 ? { hour: Math.floor(shape.value), minute, to: p + 1, written: true } : null;
  }
  const ordinal = readOrdinal(c.scan, p);
  if (called && ordinal !== null && ordinal.value > 20 && ordinal.value % 10 > 0) {
    // «الرابعة وأربعون دقيقة»: four, and forty minutes
    const unit = symbolAt(c, ordinal.to);
    if (unit?.kind === 'unit' && unit.value === 'minute') {
      const hour = ordinal.value % 10;
      return { hour, minute: ordinal.value - hour, to: unit.to, written: false };
    }
  }
  if (ordinal !== null && ordinal.value <= 12 && (called || (c.scan.clitics[p] & Clitic.al) !== 0)) {
    return { hour: ordinal.value, minute: null, to: ordinal.to, written: false };
  }
  const number = called ? numberAt(c, p) : null;
  if (number === null || number.value > 24) return null;
  // «ثلاثة وثلث»
  const minute = Math.round((number.value % 1) * 60);
  return {
    hour: Math.floor(number.value),
    minute: Number.isInteger(number.value) ? null : minute,
    to: number.to,
    written: false,
  };
}

/** `والنصف`, `وربع`, `و18 دقيقة`, `إلا ربعا`: minutes after (or, negative, before) the hour. */
function readMinutes(c: TimeContext, p: number): { minute: number; to: number } | null {
  if (p >= c.tokens.length) return null;
  const minus = isWord(c, p, 'الا');
  const lone = isWritten(c, p, 'و');
  if (!minus && !lone && (c.scan.clitics[p] & Clitic.wa) === 0) return null;
  const q = minus || lone ? p + 1 : p;
  for (const [word, minute] of PARTS_OF_HOUR) {
    if (isWord(c, q, word)) return { minute: minus ? -minute : minute, to: q + 1 };
  }
  const number = numberAt(c, q);
  if (number === null || !Number.isInteger(number.value) || number.value > 59) return null;
  const unit = symbolAt(c, number.to);
  if (unit === null || unit.kind !== 'unit' || unit.value !== 'minute') return null;
  return { minute: minus ? -number.value : number.value, to: unit.to };
}

const PARTS_OF_HOUR: ReadonlyArray<readonly [string, number]> = [
  ['نصف', 30],
  ['النصف', 30],
  ['ربع', 15],
  ['الربع', 15],
  ['ربعا', 15],
  ['ثلث', 20],
  ['الثلث', 20],
  ['ثلثا', 20],
];

/** Which half of the day: صباحا، مساء، `ص`, `م`. */
function readHalf(c: TimeContext, p: number, written: boolean): { part: string; to: number } | null {
  let q = p;
  if (written && isWord(c, q, 'من')) q++;
  const s = symbolAt(c, q);
  if (s !== null && !s.joined && (s.kind === 'adverb' || (s.kind === 'part' && (!s.definite || written)))) {
    // «الخامسة مساء أمس»: the part belongs to the day after it as well, and it is the same part
    return { part: s.value, to: s.to };
  }
  if (!written) return null;
  if (isWritten(c, p, 'م') && kindAt(c, p + 1) !== 'era-h') return { part: 'EV', to: p + 1 };
  if (isWritten(c, p, 'ص')) return { part: 'MO', to: p + 1 };
  return null;
}

function onTheClock(hour: number, part: string): number {
  if (hour > 12) return hour;
  switch (part) {
    case 'EV':
    case 'AF':
      return hour === 12 ? 12 : hour + 12;
    case 'MI':
      return hour < 4 ? hour + 12 : hour;
    case 'NI':
      return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
    default:
      return hour === 12 ? 0 : hour;
  }
}
