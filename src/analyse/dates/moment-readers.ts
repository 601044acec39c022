import type { FoundMoment } from './moment.ts';
import { readCalendar, readDayRange } from './read-calendar.ts';
import { readClock } from './read-clock.ts';
import { readNth } from './read-nth.ts';
import { readBareYear, readDecade, readFraction, readSeason, readUnit } from './read-period.ts';
import { readRelative } from './read-relative.ts';
import { symbolAt, type TimeContext } from './time-context.ts';

/** Proposes a time expression that starts at token i, or null. */
export type MomentReader = (c: TimeContext, i: number) => FoundMoment | null;

/** The readers in the order in which they win among proposals of one length. */
export const MOMENT_READERS: readonly MomentReader[] = [
  readDayRange,
  readCalendar,
  readNth,
  readUnit,
  readDecade,
  readFraction,
  readSeason,
  readRelative,
  readClockAlone,
  readBareYear,
  readVague,
];

/** A time of day without a date. */
function readClockAlone(c: TimeContext, i: number): FoundMoment | null {
  const clock = readClock(c, i);
  if (clock === null) return null;
  return {
    rule: 'dates/clock',
    from: i,
    to: clock.to,
    moment: { kind: 'clock', clock: clock.clock },
    future: false,
    impossible: null,
  };
}

/** مؤخرا، حتى الآن، في وقت سابق */
function readVague(c: TimeContext, i: number): FoundMoment | null {
  const s = symbolAt(c, i);
  if (s === null || s.kind !== 'vague') return null;
  return {
    rule: 'dates/vague',
    from: i,
    to: s.to,
    moment: { kind: 'unplaced', event: false },
    future: false,
    impossible: null,
  };
}
