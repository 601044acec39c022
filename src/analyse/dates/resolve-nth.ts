import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  mondayOf,
  weekdayOf,
} from '../../arabic/index.ts';
import type { Granularity } from '../../model/index.ts';
import { yearOfMonth } from './day-of-month.ts';
import { EMPTY_CALENDAR, type Moment } from './moment.ts';
import { type Bias, days, NOTHING, type Resolved } from './resolved.ts';

/** The nth week, day or weekday of a month or year. */
export function resolveNth(
  m: Extract<Moment, { kind: 'nth' }>,
  anchor: DayNumber | null,
  bias: Bias,
): Resolved {
  const granularity: Granularity = m.what === 'week' ? 'week' : 'day';
  const basis = m.year.year === null ? 'implied' : 'stated';
  let year = m.year.year;
  let { month } = m;
  if (month === null && m.monthOffset !== null) {
    if (anchor === null) return { ...NOTHING, granularity };
    const now = civilDate(anchor);
    const then = civilDate(addMonths(dayNumber(now.year, now.month, 1), m.monthOffset));
    year = then.year;
    month = then.month;
  }
  if (year === null) {
    if (anchor === null) return { ...NOTHING, granularity };
    if (month === null) year = civilDate(anchor).year + (m.year.offset ?? 0);
    else year = yearOfMonth({ ...EMPTY_CALENDAR, month, year: m.year }, anchor, bias)!;
  }
  const day = nthDay(m.number, m.what, year, month);
  if (day === null) return { ...NOTHING, granularity };
  const last = m.what === 'week' ? day + 6 : day;
  return { ...days(day, last, granularity), basis };
}

/** The first day of the nth week, day or weekday of a month (or, for weeks, the ISO week of a year); null when there is none. */
function nthDay(
  number: number,
  what: 'week' | 'day' | number,
  year: number,
  month: number | null,
): DayNumber | null {
  if (month === null) {
    if (what !== 'week') return null;
    return number < 0
      ? mondayOf(dayNumber(year, 12, 28))
      : mondayOf(dayNumber(year, 1, 4)) + 7 * (number - 1);
  }
  const first = dayNumber(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  if (what === 'day') {
    const day = number < 0 ? last : first + number - 1;
    return day <= last ? day : null;
  }
  // a week belongs to the month its Monday lies in; the last one lies in the month to its end
  const weekday = what === 'week' ? 1 : what;
  if (number < 0) {
    const end = what === 'week' ? last - 6 : last;
    return end - ((weekdayOf(end) - weekday + 7) % 7);
  }
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (number - 1);
  return day <= last ? day : null;
}
