import type { DayNumber } from '../../arabic/index.ts';
import { clockUnit, isoClock } from './iso-clock.ts';
import { isoDuration } from './iso-duration.ts';
import type { Moment } from './moment.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { resolveNth } from './resolve-nth.ts';
import { resolveFraction, resolveSeason } from './resolve-part-of-year.ts';
import { resolveShift, resolveStretch } from './resolve-shift.ts';
import { resolveUnit } from './resolve-unit.ts';
import { type Bias, NOTHING, phased, type Resolved, years } from './resolved.ts';

/** Counts a moment from an anchor day; without one, only what the words state has a value. */
export function resolve(moment: Moment, anchor: DayNumber | null, bias: Bias): Resolved {
  switch (moment.kind) {
    case 'calendar':
      return resolveCalendar(moment, anchor, bias);
    case 'unit':
      return resolveUnit(moment, anchor);
    case 'shift':
      return resolveShift(moment, anchor);
    case 'stretch':
      return resolveStretch(moment, anchor);
    case 'duration':
      return { ...NOTHING, value: isoDuration(moment.lengths), granularity: 'duration', basis: 'stated' };
    case 'century': {
      const first = (moment.number - 1) * 100 + 1;
      const range = years(first, first + 99, 'century', 'stated');
      return moment.phase === null ? range : phased(range, moment.phase, first, first + 99);
    }
    case 'decade':
      return years(moment.first, moment.first + 9, 'decade', 'stated');
    case 'years':
      return years(moment.first, moment.last, 'period', 'stated');
    case 'fraction':
      return resolveFraction(moment, anchor);
    case 'nth':
      return resolveNth(moment, anchor, bias);
    case 'season':
      return resolveSeason(moment, anchor);
    case 'clock':
      return {
        ...NOTHING,
        value: `T${isoClock(moment.clock)}`,
        granularity: clockUnit(moment.clock),
        basis: 'stated',
      };
    case 'interval':
      return resolveInterval(resolve(moment.from, anchor, bias), resolve(moment.to, anchor, bias));
    case 'then':
      return NOTHING;
    case 'unplaced':
      return { ...NOTHING, granularity: moment.event ? 'event' : 'period' };
  }
}

function resolveInterval(from: Resolved, to: Resolved): Resolved {
  if (from.value === null || to.value === null) return NOTHING;
  const start = from.value.split('/')[0];
  const end = to.value.split('/').at(-1)!;
  const { first } = from;
  const { last } = to;
  if (first !== null && last !== null && last < first) return NOTHING;
  return {
    value: `${start}/${end}`,
    granularity: 'period',
    basis: from.basis === 'stated' && to.basis === 'stated' ? 'stated' : 'implied',
    first,
    last,
    soft: from.soft || to.soft,
    conflict: from.conflict ?? to.conflict,
  };
}
