import type { FoundMoment } from './moment.ts';
import { readBareYear } from './read-bare-year.ts';
import { readCalendar } from './read-calendar.ts';
import { readClock } from './read-clock.ts';
import { readDayRange } from './read-day-range.ts';
import { readDecade } from './read-decade.ts';
import { readNth } from './read-nth.ts';
import { readFraction, readSeason } from './read-part-of-year.ts';
import { readRelative } from './read-relative.ts';
import { readUnit } from './read-unit-of-calendar.ts';
import { symbolAt, type TimeContext } from './time-context.ts';
import { Start } from './time-table.ts';

/** Proposes a time expression that starts at a token, or null. */
export interface MomentReader {
  /** Start bits of the tokens it wants to see. */
  readonly starts: number;
  readonly read: (c: TimeContext, i: number) => FoundMoment | null;
}

const { number, ordinal, month, weekday, deictic, part, unit, phase, lead, last, demonstrative } = Start;

/** The readers in the order in which they win among proposals of one length. */
export const MOMENT_READERS: readonly MomentReader[] = [
  { starts: number | ordinal | Start.between, read: readDayRange },
  { starts: number | ordinal | month | weekday | deictic | part | unit | phase, read: readCalendar },
  { starts: weekday | deictic | unit | ordinal | last, read: readNth },
  { starts: unit | phase | demonstrative, read: readUnit },
  { starts: Start.decade | phase, read: readDecade },
  { starts: Start.fraction, read: readFraction },
  { starts: Start.season | demonstrative, read: readSeason },
  { starts: number | unit | lead | last | Start.few, read: readRelative },
  { starts: number | ordinal | unit, read: readClockAlone },
  { starts: number, read: readBareYear },
  { starts: Start.vague, read: readVague },
  { starts: Start.anaphor, read: readThen },
];

/** A time of day without a date. */
function readClockAlone(c: TimeContext, i: number): FoundMoment | null {
  const clock = readClock(c, i);
  if (clock === null || !clock.sure) return null;
  return {
    rule: 'dates/clock',
    from: i,
    to: clock.to,
    moment: { kind: 'clock', clock: clock.clock },
    future: false,
    impossible: null,
  };
}

/** حينها، آنذاك */
function readThen(c: TimeContext, i: number): FoundMoment | null {
  const s = symbolAt(c, i);
  if (s === null || s.kind !== 'anaphor') return null;
  return {
    rule: 'dates/then',
    from: i,
    to: s.to,
    moment: { kind: 'then' },
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
