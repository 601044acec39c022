import type { FoundMoment, Moment } from '../../src/analyse/dates/moment.ts';
import { resolve } from '../../src/analyse/dates/resolve.ts';
import type { Bias } from '../../src/analyse/dates/resolved.ts';
import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isRealDate,
  mondayOf,
} from '../../src/arabic/index.ts';
import type { ChatMoment } from './chat-readers.ts';

/** First and last day, both inside. */
export interface Range {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** A day some months away, on another day of the month where one is given; null when that month has no such day. */
export function shiftBy(anchor: DayNumber, _unit: 'month', steps: number, day?: number): DayNumber | null {
  if (day === undefined) return addMonths(anchor, steps);
  const { year, month } = civilDate(addMonths(anchor - civilDate(anchor).day + 1, steps));
  return isRealDate(year, month, day) ? dayNumber(year, month, day) : null;
}

/** The last day of the week, month or year a day lies in. */
export function endOfUnit(anchor: DayNumber, unit: 'week' | 'month' | 'year'): DayNumber {
  const { year, month } = civilDate(anchor);
  if (unit === 'week') return mondayOf(anchor) + 6;
  return unit === 'month' ? dayNumber(year, month, daysInMonth(year, month)) : dayNumber(year, 12, 31);
}

/**
 * The days a time expression covers as the data set counts them: «قبل شهر» to the day, «أواخر الشهر» as its second half, «بعد
 * 3 سنوات» as the last of the three.
 */
export function chatRange(m: FoundMoment, anchor: DayNumber, bias: Bias): Range | null {
  const { range } = m as ChatMoment;
  if (range !== undefined) return range(anchor, bias === 'future');
  const { moment } = m;
  if (m.rule === 'chat/week-of') {
    const inside = plain(moment, anchor, bias);
    if (inside === null) return null;
    const first = mondayOf(inside.first);
    return { first, last: first + 6 };
  }
  switch (moment.kind) {
    case 'shift': {
      if (moment.amount === null) return day(anchor + 3 * moment.sign);
      const steps = moment.amount * moment.sign;
      const unit = moment.unit;
      if (unit === 'day') return day(anchor + steps);
      if (unit === 'week') return day(anchor + 7 * steps);
      if (unit === 'month') return day(addMonths(anchor, steps));
      return unit === 'year' ? day(addMonths(anchor, 12 * steps)) : null;
    }
    case 'stretch':
      return stretch(moment, anchor);
    case 'duration':
      return durationAhead(m, moment, anchor);
    case 'unit':
      return moment.phase === null ? plain(moment, anchor, bias) : phaseOf(moment, anchor, bias);
    case 'decade': {
      const first = bias === 'future' ? moment.first + 100 : moment.first;
      return { first: dayNumber(first, 1, 1), last: dayNumber(first + 9, 12, 31) };
    }
    case 'years':
      return { first: dayNumber(moment.first, 1, 1), last: dayNumber(moment.last, 1, 1) - 1 };
    case 'interval': {
      const { from, to } = moment;
      if (from.kind === 'unit' && to.kind === 'unit' && from.year !== null && to.year !== null) {
        return { first: dayNumber(from.year, 1, 1), last: dayNumber(to.year, 1, 1) - 1 };
      }
      return plain(moment, anchor, bias);
    }
    default:
      return plain(moment, anchor, bias);
  }
}

function day(n: DayNumber): Range {
  return { first: n, last: n };
}

function plain(moment: Moment, anchor: DayNumber, bias: Bias): Range | null {
  const { first, last } = resolve(moment, anchor, bias);
  return first === null || last === null ? null : { first, last };
}

function stretch(m: Extract<Moment, { kind: 'stretch' }>, anchor: DayNumber): Range | null {
  const amount = m.amount ?? (m.unit === 'day' ? 3 : null);
  if (amount === null) return null;
  if (m.unit === 'decade') {
    const now = Math.floor(civilDate(anchor).year / 10) * 10;
    const first = m.sign < 0 ? now - 10 * amount : now + 10;
    return { first: dayNumber(first, 1, 1), last: dayNumber(first + 10 * amount, 1, 1) - 1 };
  }
  const { first, last } = resolve({ ...m, amount }, anchor, 'news');
  if (first === null || last === null) return null;
  // their past ranges end with the anchor, their future ones begin behind it
  return m.sign < 0 ? { first, last: last - 1 } : { first: first + 1, last };
}

/** A length of time said of the future: its last unit, or all of it before «في المستقبل». */
function durationAhead(
  m: FoundMoment,
  moment: Extract<Moment, { kind: 'duration' }>,
  anchor: DayNumber,
): Range | null {
  const [part] = moment.lengths;
  if (moment.lengths.length !== 1 || part.amount === null || m.from === m.to) return null;
  const at = (steps: number): DayNumber | null =>
    part.unit === 'year'
      ? addMonths(anchor, 12 * steps)
      : part.unit === 'month'
        ? addMonths(anchor, steps)
        : part.unit === 'week'
          ? anchor + 7 * steps
          : part.unit === 'day'
            ? anchor + steps
            : null;
  const last = at(part.amount);
  const before = at(part.amount - 1);
  if (last === null || before === null) return null;
  return { first: before + 1, last };
}

function phaseOf(moment: Extract<Moment, { kind: 'unit' }>, anchor: DayNumber, bias: Bias): Range | null {
  const whole = plain({ ...moment, phase: null }, anchor, bias);
  if (whole === null) return null;
  const { first, last } = whole;
  const { phase } = moment;
  if (moment.unit === 'week') {
    if (phase === 'start' || phase === 'early') return { first, last: first + 2 };
    return phase === 'middle' ? { first: first + 1, last: first + 4 } : whole;
  }
  if (phase !== 'late') return whole;
  if (moment.unit === 'month') return { first: first + 15, last };
  return { first: dayNumber(civilDate(first).year, 7, 1), last };
}
