import {
  addMonths,
  civilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoMonth,
} from '../../arabic/index.ts';
import type { Moment } from './moment.ts';
import { NOTHING, type Resolved } from './resolved.ts';

/** The months of a quarter or half of a year. */
export function resolveFraction(
  m: Extract<Moment, { kind: 'fraction' }>,
  anchor: DayNumber | null,
): Resolved {
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

/** The months of a season, by the meteorological seasons of the north. */
export function resolveSeason(m: Extract<Moment, { kind: 'season' }>, anchor: DayNumber | null): Resolved {
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
