import { type DayNumber, isoDay, mondayOf, weekdayOf } from '../../arabic/index.ts';
import type { Granularity } from '../../model/index.ts';
import { resolveDayOfMonth, yearOfMonth } from './day-of-month.ts';
import { clockUnit, isoClock } from './iso-clock.ts';
import type { CalendarParts, Moment } from './moment.ts';
import { resolveHijri } from './resolve-hijri.ts';
import { type Bias, monthValue, NOTHING, type Resolved } from './resolved.ts';

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

type Calendar = Extract<Moment, { kind: 'calendar' }>;

/** The day or month of calendar words; contradictions between its parts are noted in `conflict`. */
export function resolveCalendar(m: Calendar, anchor: DayNumber | null, bias: Bias): Resolved {
  if (m.hijri) return resolveHijri(m, anchor);
  const stated = m.year.year !== null;
  const basis = stated ? 'stated' : 'implied';
  if (m.day === null && m.month !== null) {
    const year = stated ? m.year.year : yearOfMonth(m, anchor, bias);
    if (year === null) return { ...NOTHING, granularity: 'month' };
    return monthValue(year, m.month, m.phase, basis);
  }
  let day: DayNumber | null = null;
  let conflict: Resolved['conflict'] = null;
  if (m.day !== null) {
    day = resolveDayOfMonth(m, anchor, bias);
    if (day !== null && m.weekday !== null && weekdayOf(day) !== m.weekday) {
      conflict = {
        rule: 'dates/weekday-conflict',
        reason: `${isoDay(day)} is ${DAYS[weekdayOf(day)]}, the text says ${DAYS[m.weekday]}; the date is kept`,
      };
    }
  } else if (anchor !== null && m.deictic !== null) {
    day = anchor + m.deictic;
    if (m.weekday !== null && weekdayOf(day) !== m.weekday) {
      const back = (weekdayOf(day) - m.weekday + 7) % 7;
      const named = back === 6 || m.deictic > 0 ? day + 7 - back : day - back;
      conflict = {
        rule: 'dates/stale-deictic',
        reason: `counted from the anchor it would be ${DAYS[weekdayOf(day)]}, the text says ${DAYS[m.weekday]}; the weekday is followed`,
      };
      day = named;
    }
  } else if (anchor !== null && m.weekday !== null) day = resolveWeekday(m, anchor, bias);
  const granularity: Granularity = m.clock !== null ? clockUnit(m.clock) : m.part !== null ? 'period' : 'day';
  if (day === null) return { ...NOTHING, granularity };
  const time = m.clock !== null ? `T${isoClock(m.clock)}` : m.part !== null ? `T${m.part}` : '';
  return {
    value: isoDay(day) + time,
    granularity,
    basis,
    first: day,
    last: day,
    soft: false,
    conflict,
  };
}

function resolveWeekday(m: CalendarParts, anchor: DayNumber, bias: Bias): DayNumber {
  const weekday = m.weekday!;
  if (m.weekOffset !== null) return mondayOf(anchor) + 7 * m.weekOffset + ((weekday + 6) % 7);
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (m.weekdayDirection === -1) return anchor - (back === 0 ? 7 : back);
  if (m.weekdayDirection === 1) return anchor + 7 - back;
  if (bias === 'future' || bias === 'ahead') return back === 0 ? anchor : anchor + 7 - back;
  return anchor - back;
}
