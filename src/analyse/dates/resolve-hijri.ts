import {
  civilDate,
  type DayNumber,
  dayNumber,
  hijriDay,
  hijriMonth,
  hijriYearOf,
  isoDay,
  weekdayOf,
} from '../../arabic/index.ts';
import type { CalendarParts } from './moment.ts';
import { NOTHING, type Resolved } from './resolved.ts';

/** The Gregorian day or days of a Hijri date. */
export function resolveHijri(m: CalendarParts, anchor: DayNumber | null): Resolved {
  const month = m.month!;
  let year = m.year.year;
  const stated = year !== null;
  // «رمضان 2019»: the Hijri month that begins in that Gregorian year
  if (year !== null && year > 1700) year = hijriYearStarting(year, month);
  if (year === null) {
    if (anchor === null) return { ...NOTHING, granularity: m.day === null ? 'period' : 'day' };
    const now = hijriYearOf(anchor);
    year = now + (m.year.offset ?? 0);
    const range = hijriMonth(year, month);
    if (m.year.offset === null && range !== null) {
      const forward = m.monthDirection === 1;
      if (forward && range.first <= anchor) year++;
      else if (!forward && range.first > anchor) year--;
      else if (m.monthDirection === -1 && range.last >= anchor) year--;
    }
  }
  const basis = stated ? 'stated' : 'implied';
  if (m.day === null) {
    const range = hijriMonth(year, month);
    if (range === null) return NOTHING;
    const value = `${isoDay(range.first)}/${isoDay(range.last)}`;
    return { ...NOTHING, value, granularity: 'period', basis, first: range.first, last: range.last };
  }
  const table = hijriDay(year, month, m.day);
  if (table === null) return { ...NOTHING, granularity: 'day' };
  // the weekday beside it decides between the table and the sighting of the moon
  const { weekday } = m;
  const shift = weekday === null ? undefined : [0, -1, 1].find((d) => weekdayOf(table + d) === weekday);
  const day = table + (shift ?? 0);
  const exact = shift !== undefined;
  const time = m.part === null ? '' : `T${m.part}`;
  // The month begins with the sighting of the moon: a day more or less than the table.
  return {
    value: isoDay(day) + time,
    granularity: m.part === null ? 'day' : 'period',
    basis,
    first: exact ? day : day - 1,
    last: exact ? day : day + 1,
    soft: !exact,
    conflict: null,
  };
}

function hijriYearStarting(gregorian: number, month: number): number {
  const near = hijriYearOf(dayNumber(gregorian, 1, 1));
  for (const year of [near, near + 1]) {
    const range = hijriMonth(year, month);
    if (range !== null && civilDate(range.first).year === gregorian) return year;
  }
  return near;
}
