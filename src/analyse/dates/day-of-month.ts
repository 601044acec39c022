import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  isRealDate,
  weekdayOf,
} from '../../arabic/index.ts';
import type { CalendarParts } from './moment.ts';
import type { Bias } from './resolved.ts';

/** Farther back than this many days a date without a year is rather one to come. */
const LONG_AGO = 240;

/** «كانت مزمعة في 12 مايو» is not meant for the May of next year. */
const FAR_AHEAD = 300;

/** The day that a day of a month means: as stated, or the one of the years around the anchor that the words want; null when there is none. */
export function resolveDayOfMonth(m: CalendarParts, anchor: DayNumber | null, bias: Bias): DayNumber | null {
  const day = m.day!;
  if (m.monthOffset !== null) {
    if (anchor === null) return null;
    const { year, month } = civilDate(addMonths(anchor - civilDate(anchor).day + 1, m.monthOffset));
    return isRealDate(year, month, day) ? dayNumber(year, month, day) : null;
  }
  const month = m.month;
  if (month === null) return null;
  const at = (year: number): DayNumber | null =>
    isRealDate(year, month, day) ? dayNumber(year, month, day) : null;
  if (m.year.year !== null) return at(m.year.year);
  if (anchor === null) return null;
  const now = civilDate(anchor).year;
  if (m.year.offset !== null) return at(now + m.year.offset);
  if (m.weekday !== null && m.monthDirection === null) {
    const named = [now, now - 1, now + 1, now - 2]
      .map(at)
      .filter((d): d is DayNumber => d !== null && weekdayOf(d) === m.weekday);
    if (named.length > 0) {
      return named.reduce((best, d) => (Math.abs(d - anchor) < Math.abs(best - anchor) ? d : best));
    }
  }
  if (m.monthDirection === 0) return nearest(now, at, anchor);
  const past = at(now) !== null && at(now)! <= anchor ? at(now) : (at(now - 1) ?? at(now - 2));
  const next = at(now) !== null && at(now)! >= anchor ? at(now) : (at(now + 1) ?? at(now + 2));
  if (m.monthDirection === -1 || bias === 'past') return past ?? leapBefore(now, at);
  if (m.monthDirection === 1 || bias === 'future') return next ?? leapAfter(now, at);
  if (past === null) return next;
  if (bias === 'ahead') return next !== null && next - anchor <= FAR_AHEAD ? next : past;
  return anchor - past > LONG_AGO && next !== null ? next : past;
}

// 29 February: the nearest leap year may be up to eight years away
function leapBefore(year: number, at: (year: number) => DayNumber | null): DayNumber | null {
  for (let y = year; y > year - 9; y--) if (at(y) !== null) return at(y);
  return null;
}

function leapAfter(year: number, at: (year: number) => DayNumber | null): DayNumber | null {
  for (let y = year; y < year + 9; y++) if (at(y) !== null) return at(y);
  return null;
}

function nearest(now: number, at: (year: number) => DayNumber | null, anchor: DayNumber): DayNumber | null {
  let best: DayNumber | null = null;
  for (const year of [now, now - 1, now + 1]) {
    const day = at(year);
    if (day !== null && (best === null || Math.abs(day - anchor) < Math.abs(best - anchor))) best = day;
  }
  return best;
}

/** The year of a month that is written without one, counted from the anchor; null without an anchor. */
export function yearOfMonth(m: CalendarParts, anchor: DayNumber | null, bias: Bias): number | null {
  if (anchor === null) return null;
  const { year, month } = civilDate(anchor);
  if (m.year.offset !== null) return year + m.year.offset;
  const wanted = m.month!;
  const past = wanted <= month ? year : year - 1;
  const next = wanted >= month ? year : year + 1;
  if (m.monthDirection === 0)
    return Math.abs(wanted - month) <= 6 ? year : wanted > month ? year - 1 : year + 1;
  if (m.monthDirection === -1) return wanted < month ? year : year - 1;
  if (m.monthDirection === 1) return wanted > month ? year : year + 1;
  if (bias === 'future') return next;
  if (bias === 'past') return past;
  const back = (year - past) * 12 + month - wanted;
  if (bias === 'ahead') return (next - year) * 12 + wanted - month <= 10 ? next : past;
  return back > 8 ? next : past;
}
