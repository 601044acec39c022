import type { CalendarParts, Moment } from './moment.ts';

/** The parts of a date while they are read, and why they name no possible day. */
export type Draft = { -readonly [K in keyof CalendarParts]: CalendarParts[K] } & {
  impossible: string | null;
};

/** Whether the parts read so far say which day or month. */
export function saysSomething(d: Draft): boolean {
  return d.deictic !== null || d.weekday !== null || d.month !== null || d.monthOffset !== null;
}

/** The moment a finished draft gives, field by field: copying all but one takes longer than reading the date. */
export function calendarMoment(d: Draft): Moment {
  return {
    kind: 'calendar',
    deictic: d.deictic,
    part: d.part,
    weekday: d.weekday,
    weekdayDirection: d.weekdayDirection,
    weekOffset: d.weekOffset,
    day: d.day,
    month: d.month,
    monthDirection: d.monthDirection,
    monthOffset: d.monthOffset,
    year: d.year,
    hijri: d.hijri,
    phase: d.phase,
    clock: d.clock,
  };
}
