import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  hijriMonth,
  isoDay,
  mondayOf,
} from '../../arabic/index.ts';
import type { Granularity } from '../../model/index.ts';
import type { Moment, TimeUnit } from './moment.ts';
import { days, monthValue, NOTHING, phased, type Resolved, years } from './resolved.ts';

/** The week, month, year, decade or century that a unit points to. */
export function resolveUnit(m: Extract<Moment, { kind: 'unit' }>, anchor: DayNumber | null): Resolved {
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

/** The granularity of a unit. */
export function granularityOf(unit: TimeUnit): Granularity {
  return unit === 'second' || unit === 'minute' ? 'minute' : unit;
}
