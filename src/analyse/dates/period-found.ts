import type { FoundMoment, Moment, Phase } from './moment.ts';

/** A time expression that is neither future nor impossible. */
export function found(rule: string, from: number, to: number, moment: Moment): FoundMoment {
  return { rule, from, to, moment, future: false, impossible: null };
}

/** A year as a time expression. */
export function yearFound(
  i: number,
  year: { readonly year: number; readonly hijri: boolean; readonly to: number },
  phase: Phase | null,
): FoundMoment {
  return found(year.hijri ? 'dates/hijri' : 'dates/year', i, year.to, {
    kind: 'unit',
    unit: 'year',
    offset: null,
    year: year.year,
    phase,
    hijri: year.hijri,
  });
}
