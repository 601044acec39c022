import type { CalendarParts } from './moment.ts';

/** The parts of a date while they are read, and why they name no possible day. */
export type Draft = { -readonly [K in keyof CalendarParts]: CalendarParts[K] } & {
  impossible: string | null;
};

/** Whether the parts read so far say which day or month. */
export function saysSomething(d: Draft): boolean {
  return d.deictic !== null || d.weekday !== null || d.month !== null || d.monthOffset !== null;
}
