import type { Draft } from './calendar-draft.ts';
import type { Direction } from './moment.ts';
import { readDirection } from './read-month.ts';
import { isWord, isWritten, kindAt, markAt, symbolAt, type TimeContext } from './time-context.ts';

/** Fills a day of the week with its adjective or week; returns the token after it, or -1. */
export function readWeekday(c: TimeContext, p: number, d: Draft, after: number, weekday: number): number {
  if (d.weekday !== null) return -1;
  if (kindAt(c, p - 1) === 'not-day' && d.deictic === null) return -1;
  d.weekday = weekday;
  let to = after;
  if (d.part === 'NI') {
    // ليل الأحد-الاثنين: the night between the two days is named by the first
    const mark = markAt(c, to);
    const q = mark === 0x2d || mark === 0x2f || mark === 0x2013 || isWritten(c, to, 'علي') ? to + 1 : to;
    const second = symbolAt(c, q);
    if (
      second !== null &&
      second.kind === 'weekday' &&
      Number(second.value) === (weekday + 1) % 7 &&
      !second.joined
    )
      to = second.to;
  }
  const direction = readDirection(c, to);
  if (direction !== null) {
    d.weekdayDirection = direction.direction;
    return direction.to;
  }
  const week = readWeekOffset(c, to);
  if (week !== null) {
    d.weekOffset = week.offset;
    return week.to;
  }
  return to;
}

/** «من الأسبوع الماضي» behind a weekday. */
function readWeekOffset(c: TimeContext, p: number): { offset: Direction; to: number } | null {
  const q = isWord(c, p, 'من') ? p + 1 : p;
  const s = symbolAt(c, q);
  if (s === null || s.kind !== 'unit' || s.value !== 'week' || !s.definite) return null;
  const direction = readDirection(c, s.to);
  return direction === null ? null : { offset: direction.direction, to: direction.to };
}
