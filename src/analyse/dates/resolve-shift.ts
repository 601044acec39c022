import { addMonths, civilDate, type DayNumber, mondayOf } from '../../arabic/index.ts';
import type { Moment, TimeUnit } from './moment.ts';
import { granularityOf } from './resolve-unit.ts';
import { days, monthValue, NOTHING, type Resolved, years } from './resolved.ts';

/** قبل أيام: between one and ten days. */
const SOME_DAYS = 10;

/** A number of units before or after the anchor, as fine as its unit: three years ago is a year. */
export function resolveShift(m: Extract<Moment, { kind: 'shift' }>, anchor: DayNumber | null): Resolved {
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

/** The stretch between the anchor and a number of units before or after it. */
export function resolveStretch(m: Extract<Moment, { kind: 'stretch' }>, anchor: DayNumber | null): Resolved {
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
