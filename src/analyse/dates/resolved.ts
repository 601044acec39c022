import { type DayNumber, dayNumber, daysInMonth, isoDay, isoMonth, isoYear } from '../../arabic/index.ts';
import type { Granularity } from '../../model/index.ts';
import type { Phase } from './moment.ts';

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

/** A time without a place. */
export const NOTHING: Resolved = {
  value: null,
  granularity: 'period',
  basis: 'implied',
  first: null,
  last: null,
  soft: false,
  conflict: null,
};

/** A month as value, narrowed to its first ten, middle ten or last days by a phase. */
export function monthValue(
  year: number,
  month: number,
  phase: Phase | null,
  basis: Resolved['basis'],
): Resolved {
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
export function phased(whole: Resolved, phase: Phase, _first: number, _last: number): Resolved {
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

/** Years from first to last as value. */
export function years(
  first: number,
  last: number,
  granularity: Granularity,
  basis: Resolved['basis'],
): Resolved {
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

/** Days from first to last as value. */
export function days(first: DayNumber, last: DayNumber, granularity: Granularity): Resolved {
  const value = first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
  return { value, granularity, basis: 'implied', first, last, soft: false, conflict: null };
}
