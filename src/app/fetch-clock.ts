import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../ingest/fetch/clock.ts';

/** The clock of the machine. */
export const fetchClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
  random: () => Math.random(),
};
