import { Cat, has, readOrdinal, TokenKind } from '../../arabic/index.ts';
import type { Direction, YearPart } from './moment.ts';
import { isWord, kindAt, markAt, monthAt, numberAt, symbolAt, type TimeContext } from './time-context.ts';

/** A month by one or two names (تشرين الأول/أكتوبر), with what follows it: year or direction. */
export interface MonthRead {
  readonly month: number;
  readonly hijri: boolean;
  readonly year: YearPart;
  readonly direction: Direction | null;
  /** Named twice, after the word شهر, or by a name that is nothing else. */
  readonly sure: boolean;
  readonly to: number;
}

/** Reads a month at token i: `[شهر] name [/ name | (name)] [year | direction]`; null when there is none. */
export function readMonth(c: TimeContext, i: number): MonthRead | null {
  let p = i;
  const head = symbolAt(c, p);
  const called = head !== null && head.kind === 'unit' && head.value === 'month' && !head.plural;
  if (called && head !== null) p = head.to;
  const name = monthAt(c, p) ?? (called && head !== null ? numberedMonth(c, p, head.definite) : null);
  if (name === null) return null;
  let to = name.to;
  let sure = called || !name.weak;
  const second = secondName(c, to, name.number);
  if (second > 0) {
    to = second;
    sure = true;
  }
  const year = readYear(c, to);
  if (year !== null) {
    const { hijri } = name;
    return {
      month: name.number,
      hijri,
      year: { year: year.year, offset: null },
      direction: null,
      sure: true,
      to: year.to,
    };
  }
  const relative = readYearOffset(c, to);
  if (relative !== null) {
    const { offset } = relative;
    return {
      month: name.number,
      hijri: name.hijri,
      year: { year: null, offset },
      direction: null,
      sure: true,
      to: relative.to,
    };
  }
  const direction = readDirection(c, to);
  if (direction !== null) {
    return {
      month: name.number,
      hijri: name.hijri,
      year: { year: null, offset: null },
      direction: direction.direction,
      sure: true,
      to: direction.to,
    };
  }
  return {
    month: name.number,
    hijri: name.hijri,
    year: { year: null, offset: null },
    direction: null,
    sure,
    to,
  };
}

/** «شهر 3», «الشهر التاسع»: a month by its number, where no counted noun follows. */
function numberedMonth(
  c: TimeContext,
  p: number,
  definite: boolean,
): { number: number; hijri: boolean; weak: boolean; to: number } | null {
  const ordinal = definite ? readOrdinal(c.scan, p) : null;
  const number = definite ? ordinal : numberAt(c, p);
  if (number === null || !Number.isInteger(number.value) || number.value < 1 || number.value > 12)
    return null;
  const { to } = number;
  const next = symbolAt(c, to);
  const year = next !== null && next.kind === 'unit' && next.value === 'year';
  const noun = to < c.tokens.length && c.tokens.kind[to] === TokenKind.word && !year;
  if (noun || (definite && !year)) return null;
  return { number: number.value, hijri: false, weak: false, to };
}

/** The token after a second name of the same month (`/`, `-`, brackets or a space between), or 0. */
function secondName(c: TimeContext, p: number, number: number): number {
  const mark = markAt(c, p);
  const bracket = mark === 0x28;
  const q = mark === 0x2f || mark === 0x2d || mark === 0x2013 || bracket ? p + 1 : p;
  const again = monthAt(c, q);
  if (again === null || again.number !== number || again.hijri) return 0;
  return bracket && markAt(c, again.to) === 0x29 ? again.to + 1 : again.to;
}

/** Reads a direction adjective (الماضي، المقبل، الجاري) at token p. */
export function readDirection(
  c: TimeContext,
  p: number,
): { readonly direction: Direction; readonly to: number } | null {
  const s = symbolAt(c, p);
  if (s === null || !s.definite || s.joined) return null;
  const direction = s.kind === 'past' ? -1 : s.kind === 'next' ? 1 : s.kind === 'this' ? 0 : null;
  return direction === null ? null : { direction, to: s.to };
}

/** Reads «من العام الماضي», «العام المقبل», «من هذا العام» at token p. */
export function readYearOffset(
  c: TimeContext,
  p: number,
): { readonly offset: Direction; readonly to: number } | null {
  const q = isWord(c, p, 'من') ? p + 1 : p;
  const s = symbolAt(c, q);
  if (s === null || s.joined) return null;
  if (s.kind === 'dem') {
    const unit = symbolAt(c, s.to);
    return unit !== null && unit.kind === 'unit' && unit.value === 'year' && unit.definite
      ? { offset: 0, to: unit.to }
      : null;
  }
  if (s.kind !== 'unit' || s.value !== 'year' || !s.definite) return null;
  const direction = readDirection(c, s.to);
  return direction === null ? null : { offset: direction.direction, to: direction.to };
}

/** Reads a year at token p: `[من] [عام | سنة] 2018 [هـ | م]`, after a comma or slash, or in words. */
export function readYear(
  c: TimeContext,
  p: number,
): { readonly year: number; readonly hijri: boolean; readonly to: number } | null {
  let q = p;
  const mark = markAt(c, q);
  if (mark === 0x60c || mark === 0x2c || mark === 0x2f || mark === 0x2d || mark === 0x2e) q++;
  else if (isWord(c, q, 'من') || isWord(c, q, 'في')) q++;
  const unit = symbolAt(c, q);
  const called =
    unit !== null && unit.kind === 'unit' && unit.value === 'year' && !unit.plural && !unit.joined;
  if (called && unit !== null) q = unit.to;
  else if (q > p && mark === 0) return null;
  const number = numberAt(c, q);
  if (number === null || number.kind !== 'counted' || !Number.isInteger(number.value)) return null;
  if ((c.scan.clitics[q] & ~0) !== 0) return null;
  const length = c.tokens.letterFrom[q + 1] - c.tokens.letterFrom[q];
  const plausible = number.digits
    ? number.to === q + 1 && length === 4 && number.value >= 1000 && number.value <= 2999
    : number.value >= 1000 && number.value <= 2100;
  if (!plausible) return null;
  let to = number.to;
  let hijri = false;
  const era = kindAt(c, to);
  if (era === 'era-h' || era === 'era-g') {
    hijri = era === 'era-h';
    to++;
  } else if (!called && number.value < 1500 && number.value >= 1300 && number.digits) hijri = true;
  // «في مايو 2000 شخص»: a counted noun follows, so it is no year
  if (!called && to < c.tokens.length && has(c.scan, to, Cat.unit) && c.scan.clitics[to] === 0) return null;
  return { year: number.value, hijri, to };
}
