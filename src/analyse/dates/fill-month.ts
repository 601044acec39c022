import { Clitic, isRealDate } from '../../arabic/index.ts';
import type { Draft } from './calendar-draft.ts';
import type { Direction } from './moment.ts';
import { afterOf, readDayNumber } from './read-day-number.ts';
import { type MonthRead, readDirection, readMonth } from './read-month.ts';
import { isWritten, kindAt, markAt, symbolAt, type TimeContext } from './time-context.ts';

/** A day number at hand: looks for its month behind it, also behind a second day (12 و13 مايو). */
export function fillDayMonth(c: TimeContext, d: Draft, day: number, to: number): number {
  if (d.day !== null || d.month !== null) return -1;
  const mark = markAt(c, to);
  let q = mark === 0x2d || mark === 0x2e || mark === 0x2f ? to + 1 : afterOf(c, to);
  let month = readMonth(c, q);
  let end = month?.to ?? to;
  if (month === null && mark === 0) {
    q = isWritten(c, to, 'و') ? to + 1 : (c.scan.clitics[to] & Clitic.wa) !== 0 ? to : -1;
    const second = q < 0 ? null : readDayNumber(c, q);
    if (second !== null) {
      month = readMonth(c, afterOf(c, second.to));
      end = to;
    }
  }
  if (month === null) return mark === 0 ? fillMonthOffset(c, d, day, to) : -1;
  // «2 - صفر» is a score
  if (month.hijri && !month.sure && (mark !== 0 || month.month === 2)) return -1;
  const { year } = month;
  const real = month.hijri ? day <= 30 : isRealDate(year.year ?? 2000, month.month, day) && day >= 1;
  if (!real) d.impossible = `month ${month.month} has no day ${day}`;
  d.day = day;
  takeMonth(d, month);
  return end;
}

/** «15 من الشهر الجاري»، «في 15 الجاري» */
function fillMonthOffset(c: TimeContext, d: Draft, day: number, to: number): number {
  const q = afterOf(c, to);
  const s = symbolAt(c, q);
  if (s === null || s.joined) return -1;
  let offset: Direction | null = null;
  let end = -1;
  if (s.kind === 'dem') {
    const unit = symbolAt(c, s.to);
    if (unit !== null && unit.kind === 'unit' && unit.value === 'month' && unit.definite) {
      offset = 0;
      end = unit.to;
    }
  } else if (s.kind === 'unit' && s.value === 'month' && s.definite && !s.plural && !s.dual) {
    const direction = readDirection(c, s.to);
    if (direction !== null) {
      offset = direction.direction;
      end = direction.to;
    }
  } else if (s.kind === 'this' && s.definite) {
    offset = 0;
    end = s.to;
  }
  if (offset === null) return -1;
  d.day = day;
  d.monthOffset = offset;
  return end;
}

/** Fills a month that stands without a day; returns the token after it, or -1. */
export function fillMonth(c: TimeContext, d: Draft, p: number): number {
  if (d.month !== null || d.day !== null || d.deictic !== null || d.weekday !== null) return -1;
  const month = readMonth(c, p);
  if (month === null || (!month.sure && d.phase === null && !isAfterPreposition(c, p))) return -1;
  if (month.year.year === null && month.direction === null && kindAt(c, p - 1) === 'not-day') return -1;
  if (month.hijri && month.year.year === null && month.direction === null) return -1;
  takeMonth(d, month);
  return month.to;
}

/** Behind في or منذ a weak name is no verb: «في مارس», «منذ آب». */
function isAfterPreposition(c: TimeContext, p: number): boolean {
  if (isWritten(c, p - 1, 'في') || isWritten(c, p - 1, 'وفي')) return true;
  const kind = kindAt(c, p - 1);
  return kind === 'since' || kind === 'until' || kind === 'by' || kind === 'during' || kind === 'phase';
}

function takeMonth(d: Draft, month: MonthRead): void {
  d.month = month.month;
  d.monthDirection = month.direction;
  d.year = month.year;
  d.hijri = month.hijri;
}
