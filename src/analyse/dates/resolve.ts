import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  hijriDay,
  hijriMonth,
  hijriYearOf,
  isoDay,
  isoMonth,
  isoYear,
  isRealDate,
  mondayOf,
  weekdayOf,
} from '../../arabic/index.ts';
import type { Granularity } from '../../model/index.ts';
import {
  type CalendarParts,
  type ClockPart,
  type DurationPart,
  EMPTY_CALENDAR,
  type Moment,
  type Phase,
  type TimeUnit,
} from './moment.ts';

/** What a time expression means, counted from an anchor. */
export interface Resolved {
  /** ISO 8601 date, month, year, interval or duration; null where the anchor or the words do not suffice. */
  readonly value: string | null;
  readonly granularity: Granularity;
  readonly basis: 'stated' | 'implied';
  /** First and last day it covers; null when it has no place in time. */
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  /** The value is wider or softer than the bounds. */
  readonly soft: boolean;
  /** What contradicts itself in the words, with the id of the rule that says so. */
  readonly conflict: { readonly rule: string; readonly reason: string } | null;
}

/**
 * How words without a direction are read. news: a weekday is the nearest past one, a month without a year the nearest past
 * one unless it is more than eight months away. ahead: the words are of the future, so the next one, unless that is almost
 * a year off. past and future force one side.
 */
export type Bias = 'news' | 'ahead' | 'past' | 'future';

/** Farther back than this many days a date without a year is rather one to come. */
const LONG_AGO = 240;
/** «كانت مزمعة في 12 مايو» is not meant for the May of next year. */
const FAR_AHEAD = 300;

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** Counts a moment from an anchor day; without one, only what the words state has a value. */
export function resolve(moment: Moment, anchor: DayNumber | null, bias: Bias): Resolved {
  switch (moment.kind) {
    case 'calendar':
      return resolveCalendar(moment, anchor, bias);
    case 'unit':
      return resolveUnit(moment, anchor);
    case 'shift':
      return resolveShift(moment, anchor);
    case 'stretch':
      return resolveStretch(moment, anchor);
    case 'duration':
      return { ...NOTHING, value: isoDuration(moment.lengths), granularity: 'duration', basis: 'stated' };
    case 'century': {
      const first = (moment.number - 1) * 100 + 1;
      const range = years(first, first + 99, 'century', 'stated');
      return moment.phase === null ? range : phased(range, moment.phase, first, first + 99);
    }
    case 'decade':
      return years(moment.first, moment.first + 9, 'decade', 'stated');
    case 'years':
      return years(moment.first, moment.last, 'period', 'stated');
    case 'fraction':
      return resolveFraction(moment, anchor);
    case 'nth':
      return resolveNth(moment, anchor, bias);
    case 'season':
      return resolveSeason(moment, anchor);
    case 'clock':
      return {
        ...NOTHING,
        value: `T${isoClock(moment.clock)}`,
        granularity: clockUnit(moment.clock),
        basis: 'stated',
      };
    case 'interval':
      return resolveInterval(resolve(moment.from, anchor, bias), resolve(moment.to, anchor, bias));
    case 'then':
      return NOTHING;
    case 'unplaced':
      return { ...NOTHING, granularity: moment.event ? 'event' : 'period' };
  }
}

const NOTHING: Resolved = {
  value: null,
  granularity: 'period',
  basis: 'implied',
  first: null,
  last: null,
  soft: false,
  conflict: null,
};

function resolveNth(m: Extract<Moment, { kind: 'nth' }>, anchor: DayNumber | null, bias: Bias): Resolved {
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

type Calendar = Extract<Moment, { kind: 'calendar' }>;

function resolveCalendar(m: Calendar, anchor: DayNumber | null, bias: Bias): Resolved {
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

function resolveDayOfMonth(m: CalendarParts, anchor: DayNumber | null, bias: Bias): DayNumber | null {
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

function yearOfMonth(m: CalendarParts, anchor: DayNumber | null, bias: Bias): number | null {
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

function monthValue(year: number, month: number, phase: Phase | null, basis: Resolved['basis']): Resolved {
  const first = dayNumber(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  const whole: Resolved = {
    value: isoMonth(year, month),
    granularity: 'month',
    basis,
    first,
    last,
    soft: false,
    conflict: null,
  };
  return phase === null ? whole : phased(whole, phase, first, last);
}

/** Narrows the bounds to a third of a stretch: its start, middle or end. The value stays the stretch. */
function phased(whole: Resolved, phase: Phase, _first: number, _last: number): Resolved {
  const { first, last } = whole;
  if (first === null || last === null) return whole;
  if (whole.granularity === 'month') {
    if (phase === 'start' || phase === 'early') return { ...whole, last: first + 9, soft: true };
    if (phase === 'middle') return { ...whole, first: first + 10, last: first + 19, soft: true };
    return { ...whole, first: first + 20, soft: true };
  }
  const third = Math.max(1, Math.round((last - first + 1) / 3));
  if (phase === 'start' || phase === 'early') return { ...whole, last: first + third - 1, soft: true };
  if (phase === 'middle') return { ...whole, first: first + third, last: last - third, soft: true };
  return { ...whole, first: last - third + 1, soft: true };
}

function resolveHijri(m: CalendarParts, anchor: DayNumber | null): Resolved {
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

function years(first: number, last: number, granularity: Granularity, basis: Resolved['basis']): Resolved {
  return {
    value: first === last ? isoYear(first) : `${isoYear(first)}/${isoYear(last)}`,
    granularity,
    basis,
    first: dayNumber(first, 1, 1),
    last: dayNumber(last, 12, 31),
    soft: false,
    conflict: null,
  };
}

function resolveUnit(m: Extract<Moment, { kind: 'unit' }>, anchor: DayNumber | null): Resolved {
  const { unit, phase } = m;
  const soften = (r: Resolved): Resolved => (phase === null ? r : phased(r, phase, 0, 0));
  if (m.year !== null) {
    if (!m.hijri) return soften(years(m.year, m.year, 'year', 'stated'));
    const first = hijriMonth(m.year, 1);
    const last = hijriMonth(m.year, 12);
    if (first === null || last === null) return NOTHING;
    const value = `${isoDay(first.first)}/${isoDay(last.last)}`;
    return { ...NOTHING, value, basis: 'stated', first: first.first, last: last.last };
  }
  if (anchor === null || m.offset === null) return { ...NOTHING, granularity: granularityOf(unit) };
  const { year, month } = civilDate(anchor);
  switch (unit) {
    case 'week': {
      const first = mondayOf(anchor) + 7 * m.offset;
      return soften(days(first, first + 6, 'week'));
    }
    case 'month': {
      const then = civilDate(addMonths(dayNumber(year, month, 1), m.offset));
      return monthValue(then.year, then.month, phase, 'implied');
    }
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * m.offset;
      return soften(years(first, first + 9, 'decade', 'implied'));
    }
    case 'century': {
      const first = Math.floor((year - 1) / 100) * 100 + 1 + 100 * m.offset;
      return soften(years(first, first + 99, 'century', 'implied'));
    }
    case 'year':
      return soften(years(year + m.offset, year + m.offset, 'year', 'implied'));
    default:
      return NOTHING;
  }
}

function days(first: DayNumber, last: DayNumber, granularity: Granularity): Resolved {
  const value = first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
  return { value, granularity, basis: 'implied', first, last, soft: false, conflict: null };
}

function granularityOf(unit: TimeUnit): Granularity {
  return unit === 'second' || unit === 'minute' ? 'minute' : unit;
}

/** قبل أيام: between one and ten days. */
const SOME_DAYS = 10;

function resolveShift(m: Extract<Moment, { kind: 'shift' }>, anchor: DayNumber | null): Resolved {
  const { unit, amount, sign } = m;
  const none: Resolved = { ...NOTHING, granularity: amount === null ? 'period' : granularityOf(unit) };
  if (anchor === null) return none;
  if (amount === null) {
    if (unit !== 'day') return none;
    const [first, last] = sign < 0 ? [anchor - SOME_DAYS, anchor - 1] : [anchor + 1, anchor + SOME_DAYS];
    return days(first, last, 'period');
  }
  if (amount > LONGEST[unit]) return none;
  const steps = sign * amount;
  switch (unit) {
    case 'day':
      return days(anchor + Math.round(steps), anchor + Math.round(steps), 'day');
    case 'week': {
      const first = mondayOf(anchor + Math.round(steps * 7));
      return days(first, first + 6, 'week');
    }
    case 'month': {
      const then = civilDate(addMonths(anchor, Math.round(steps)));
      return monthValue(then.year, then.month, null, 'implied');
    }
    case 'year': {
      if (!Number.isInteger(amount)) {
        const then = civilDate(addMonths(anchor, Math.round(steps * 12)));
        return monthValue(then.year, then.month, null, 'implied');
      }
      const year = civilDate(anchor).year + steps;
      return year < 1 ? none : years(year, year, 'year', 'implied');
    }
    case 'decade':
    case 'century': {
      const size = unit === 'decade' ? 10 : 100;
      const year = Math.floor(civilDate(anchor).year + steps * size);
      const first = Math.floor(year / size) * size;
      return year < 1 ? none : years(Math.max(1, first), first + size - 1, unit, 'implied');
    }
    default:
      return none;
  }
}

/** Beyond these a count of units is not time of the calendar. */
const LONGEST: Readonly<Record<TimeUnit, number>> = {
  second: 1e9,
  minute: 1e9,
  hour: 1e6,
  day: 100_000,
  week: 20_000,
  month: 12_000,
  year: 5_000,
  decade: 200,
  century: 20,
};

function resolveStretch(m: Extract<Moment, { kind: 'stretch' }>, anchor: DayNumber | null): Resolved {
  const { unit, amount, sign } = m;
  if (anchor === null || amount === null || amount > LONGEST[unit]) return NOTHING;
  let other: DayNumber;
  switch (unit) {
    case 'hour':
      if (amount % 24 !== 0) return NOTHING;
      other = anchor + sign * (amount / 24);
      break;
    case 'day':
      other = anchor + sign * Math.round(amount);
      break;
    case 'week':
      other = anchor + sign * Math.round(amount * 7);
      break;
    case 'month':
      other = addMonths(anchor, sign * Math.round(amount));
      break;
    case 'year':
      other = addMonths(anchor, sign * Math.round(amount * 12));
      break;
    case 'decade':
      other = addMonths(anchor, sign * Math.round(amount * 120));
      break;
    case 'century':
      other = addMonths(anchor, sign * Math.round(amount * 1200));
      break;
    default:
      return NOTHING;
  }
  if (civilDate(other).year < 1 || civilDate(other).year > 9999) return NOTHING;
  return sign < 0 ? days(other, anchor, 'period') : days(anchor, other, 'period');
}

const LETTER: Readonly<Record<TimeUnit, readonly [string, number, boolean]>> = {
  second: ['S', 1, true],
  minute: ['M', 1, true],
  hour: ['H', 1, true],
  day: ['D', 1, false],
  week: ['W', 1, false],
  month: ['M', 1, false],
  year: ['Y', 1, false],
  decade: ['Y', 10, false],
  century: ['Y', 100, false],
};
const ORDER: readonly TimeUnit[] = [
  'century',
  'decade',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];

/** `P3D`, `PT1.5H`, `P1M2D`; null when an amount is vague. */
export function isoDuration(lengths: readonly DurationPart[]): string | null {
  let date = '';
  let time = '';
  for (const unit of ORDER) {
    const part = lengths.find((length) => length.unit === unit);
    if (part === undefined) continue;
    if (part.amount === null || part.amount > 1e9) return null;
    const [letter, times, isTime] = LETTER[unit];
    const text = `${Math.round(part.amount * times * 1000) / 1000}${letter}`;
    if (isTime) time += text;
    else date += text;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

function resolveFraction(m: Extract<Moment, { kind: 'fraction' }>, anchor: DayNumber | null): Resolved {
  const length = 12 / m.of;
  const month = (m.number - 1) * length + 1;
  let { year } = m.year;
  if (year === null) {
    if (anchor === null) return NOTHING;
    const now = civilDate(anchor);
    year = now.year + (m.year.offset ?? (month <= now.month ? 0 : -1));
  }
  const last = month + length - 1;
  return {
    value: `${isoMonth(year, month)}/${isoMonth(year, last)}`,
    granularity: 'period',
    basis: m.year.year === null ? 'implied' : 'stated',
    first: dayNumber(year, month, 1),
    last: dayNumber(year, last, daysInMonth(year, last)),
    soft: false,
    conflict: null,
  };
}

/** First month of a season as the months of a quarter; a winter is counted to the year it ends in. */
const SEASON_MONTH: Readonly<Record<string, number>> = { WI: -1, SP: 3, SU: 6, AU: 9 };

function resolveSeason(m: Extract<Moment, { kind: 'season' }>, anchor: DayNumber | null): Resolved {
  const start = SEASON_MONTH[m.season];
  let { year } = m;
  const first = (y: number): DayNumber => addMonths(dayNumber(y, 1, 1), start === -1 ? -1 : start - 1);
  const last = (y: number): DayNumber => addMonths(first(y), 3) - 1;
  if (year === null) {
    if (anchor === null || m.direction === null) return NOTHING;
    year = civilDate(anchor).year;
    if (m.direction === -1) while (last(year) >= anchor) year--;
    else if (m.direction === 1) while (first(year) <= anchor) year++;
  }
  const a = civilDate(first(year));
  const b = civilDate(last(year));
  return {
    value: `${isoMonth(a.year, a.month)}/${isoMonth(b.year, b.month)}`,
    granularity: 'period',
    basis: m.year === null ? 'implied' : 'stated',
    first: first(year),
    last: last(year),
    soft: false,
    conflict: null,
  };
}

function resolveInterval(from: Resolved, to: Resolved): Resolved {
  if (from.value === null || to.value === null) return NOTHING;
  const start = from.value.split('/')[0];
  const end = to.value.split('/').at(-1)!;
  const { first } = from;
  const { last } = to;
  if (first !== null && last !== null && last < first) return NOTHING;
  return {
    value: `${start}/${end}`,
    granularity: 'period',
    basis: from.basis === 'stated' && to.basis === 'stated' ? 'stated' : 'implied',
    first,
    last,
    soft: from.soft || to.soft,
    conflict: from.conflict ?? to.conflict,
  };
}

function isoClock(clock: ClockPart): string {
  const hour = String(clock.hour).padStart(2, '0');
  return clock.minute === null ? hour : `${hour}:${String(clock.minute).padStart(2, '0')}`;
}

function clockUnit(clock: ClockPart): Granularity {
  return clock.minute === null ? 'hour' : 'minute';
}
