import type { Granularity } from '../../model/index.ts';
import type { ClockPart } from './moment.ts';

/** `18:26`, or `18` where no minute is said. */
export function isoClock(clock: ClockPart): string {
  const hour = String(clock.hour).padStart(2, '0');
  return clock.minute === null ? hour : `${hour}:${String(clock.minute).padStart(2, '0')}`;
}

/** How fine a time of day is. */
export function clockUnit(clock: ClockPart): Granularity {
  return clock.minute === null ? 'hour' : 'minute';
}
