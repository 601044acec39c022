import { readOrdinal } from '../../arabic/index.ts';
import type { Direction, FoundMoment, YearPart } from './moment.ts';
import { readDirection, readMonth, readYear, readYearOffset } from './read-month.ts';
import { isWord, symbolAt, type TimeContext } from './time-context.ts';

/**
 * Reads the nth week, day or weekday of a month or year at token i: `الأسبوع الثالث من مايو`, `أول جمعة من الشهر المقبل`,
 * `الثلاثاء الأخير من مارس`, `آخر يوم من يناير`, `اليوم الثالث من أكتوبر`.
 */
export function readNth(c: TimeContext, i: number): FoundMoment | null {
  const head = readNumbered(c, i) ?? readCounted(c, i);
  if (head === null) return null;
  const { number, what } = head;
  const frame = readFrame(c, head.to, what === 'week');
  if (frame === null) return null;
  return {
    rule: 'dates/nth',
    from: i,
    to: frame.to,
    moment: {
      kind: 'nth',
      number,
      what,
      month: frame.month,
      monthOffset: frame.monthOffset,
      year: frame.year,
    },
    future: false,
    impossible: null,
  };
}

interface Head {
  readonly number: number;
  readonly what: 'week' | 'day' | number;
  readonly to: number;
}

/** «الأسبوع الأول», «الثلاثاء الأخير», «اليوم الثالث» */
function readNumbered(c: TimeContext, i: number): Head | null {
  const s = symbolAt(c, i);
  if (s === null) return null;
  let what: Head['what'];
  if (s.kind === 'weekday') what = Number(s.value);
  else if (isWord(c, i, 'اليوم') || (s.kind === 'unit' && s.value === 'day' && s.definite)) what = 'day';
  else if (s.kind === 'unit' && s.value === 'week' && s.definite && !s.plural && !s.dual) what = 'week';
  else return null;
  const p = i + 1;
  const last = symbolAt(c, p);
  if (last !== null && last.kind === 'recent' && last.definite) return { number: -1, what, to: last.to };
  const ordinal = readOrdinal(c.scan, p);
  const most = what === 'week' ? 53 : what === 'day' ? 31 : 5;
  return ordinal !== null && ordinal.value <= most ? { number: ordinal.value, what, to: ordinal.to } : null;
}

/** «أول جمعة», «ثالث يوم ثلاثاء», «آخر أسبوع» */
function readCounted(c: TimeContext, i: number): Head | null {
  const first = symbolAt(c, i);
  const ordinal = readOrdinal(c.scan, i);
  let number: number;
  let p: number;
  if (first !== null && first.kind === 'last-n') {
    number = -1;
    p = first.to;
  } else if (ordinal !== null && ordinal.value <= 10 && ordinal.to === i + 1) {
    number = ordinal.value;
    p = ordinal.to;
  } else return null;
  const s = symbolAt(c, p);
  if (s === null || s.joined) return weekdayNamed(c, p, number);
  if (s.kind === 'weekday' || s.kind === 'weekday-bare') return { number, what: Number(s.value), to: s.to };
  if (s.kind !== 'unit' || s.definite || s.plural || s.dual) return null;
  if (s.value === 'week') return { number, what: 'week', to: s.to };
  if (s.value !== 'day') return null;
  const day = symbolAt(c, s.to);
  const named = day !== null && (day.kind === 'weekday' || day.kind === 'weekday-bare');
  return named ? { number, what: Number(day.value), to: day.to } : { number, what: 'day', to: s.to };
}

/** «آخر اثنين» and «أول أحد»: weekdays that are numbers without the article. */
function weekdayNamed(c: TimeContext, p: number, number: number): Head | null {
  if (isWord(c, p, 'اثنين')) return { number, what: 1, to: p + 1 };
  return isWord(c, p, 'احد') ? { number, what: 0, to: p + 1 } : null;
}

interface Frame {
  readonly month: number | null;
  readonly monthOffset: Direction | null;
  readonly year: YearPart;
  readonly to: number;
}

/** The month, or for weeks the year, that the count is of. */
function readFrame(c: TimeContext, p: number, years: boolean): Frame | null {
  const led = isWord(c, p, 'من') || isWord(c, p, 'في');
  const q = led ? p + 1 : p;
  const month = readMonth(c, q);
  if (month !== null && !month.hijri) {
    return { month: month.month, monthOffset: null, year: month.year, to: month.to };
  }
  const s = symbolAt(c, q);
  if (s === null) return null;
  const none: YearPart = { year: null, offset: null };
  if (s.kind === 'dem') {
    const unit = symbolAt(c, s.to);
    if (unit === null || unit.kind !== 'unit' || !unit.definite) return null;
    if (unit.value === 'month') return { month: null, monthOffset: 0, year: none, to: unit.to };
    return years && unit.value === 'year'
      ? { month: null, monthOffset: null, year: { year: null, offset: 0 }, to: unit.to }
      : null;
  }
  if (s.kind === 'unit' && s.value === 'month' && s.definite && !s.plural && !s.dual) {
    const direction = readDirection(c, s.to);
    return direction === null
      ? null
      : { month: null, monthOffset: direction.direction, year: none, to: direction.to };
  }
  if (!years) return null;
  const relative = readYearOffset(c, p);
  if (relative !== null) {
    return { month: null, monthOffset: null, year: { year: null, offset: relative.offset }, to: relative.to };
  }
  const year = readYear(c, q);
  if (year === null || year.hijri || !led) return null;
  return { month: null, monthOffset: null, year: { year: year.year, offset: null }, to: year.to };
}
