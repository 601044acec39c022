import { Clitic, TokenKind } from '../../arabic/index.ts';
import { calendarMoment, type Draft, saysSomething } from './calendar-draft.ts';
import { fillDayMonth, fillMonth } from './fill-month.ts';
import { type CalendarParts, EMPTY_CALENDAR, type FoundMoment, type Phase } from './moment.ts';
import { readClock } from './read-clock.ts';
import { readDayNumber } from './read-day-number.ts';
import { readDeictic } from './read-deictic.ts';
import { readMonth } from './read-month.ts';
import { readNumericDate } from './read-numeric.ts';
import { readWeekday } from './read-weekday.ts';
import {
  isWord,
  isWritten,
  kindAt,
  markAt,
  monthAt,
  numberAt,
  symbolAt,
  type TimeContext,
} from './time-context.ts';

/**
 * Reads a day or month in calendar words from token i: `مساء أمس الاثنين`, `الثلاثاء (8 تموز 2025)`,
 * `22 يناير 2024، 6:26 م`. Each kind of part may stand once, in any order; nothing is counted from an anchor here.
 */
export function readCalendar(c: TimeContext, i: number): FoundMoment | null {
  if (!mayStart(c, i)) return null;
  const d: Draft = { ...EMPTY_CALENDAR, impossible: null };
  let end = i;
  for (;;) {
    let next = readSlot(c, end, d, end === i);
    if (next < 0 && end > i) next = readBehindConnector(c, end, d);
    if (next < 0) break;
    end = next;
  }
  if (end === i || !saysSomething(d)) return null;
  // «قوى 8 آذار», «شارع 14 تموز», «هجمات 11 سبتمبر»
  const before = kindAt(c, i - 1);
  const named = before === 'not-day' || (before === 'named-day' && d.monthDirection === null);
  if (named && d.day !== null && d.weekday === null && d.year.year === null) return null;
  return {
    rule: ruleOf(d),
    from: i,
    to: end,
    moment: calendarMoment(d),
    future: false,
    impossible: d.impossible,
  };
}

/** A cheap look at the first token: most numbers and units start no date. */
function mayStart(c: TimeContext, i: number): boolean {
  const { tokens } = c;
  const number = numberAt(c, i);
  if (number !== null) {
    if (number.value > 31 || number.scaled) return false;
    const { to } = number;
    if (to >= tokens.length) return false;
    const kind = tokens.kind[to];
    if (kind !== TokenKind.word) return kind === TokenKind.punctuation;
    if (monthAt(c, to) !== null || (c.scan.clitics[to] & Clitic.wa) !== 0) return true;
    return isWritten(c, to, 'من') || isWritten(c, to, 'و') || symbolAt(c, to) !== null;
  }
  const form = c.scan.form[i];
  if (form < 0 || c.scan.phrase[i] >= 0) return true;
  const word = c.table.words.get(form);
  return word === undefined || word.kind !== 'unit' || word.value === 'day' || word.value === 'month';
}

function ruleOf(d: CalendarParts): string {
  if (d.hijri) return 'dates/hijri';
  if (d.day !== null) return 'dates/day-month';
  if (d.month !== null) return 'dates/month';
  if (d.deictic !== null) return 'dates/deictic';
  return 'dates/weekday';
}

/** Fills the part that starts at token p and returns the token after it, or -1. */
function readSlot(c: TimeContext, p: number, d: Draft, first: boolean): number {
  if (p >= c.tokens.length) return -1;
  if (c.tokens.kind[p] === TokenKind.number) return readNumberSlot(c, p, d);
  if (c.tokens.kind[p] !== TokenKind.word) return -1;
  const s = symbolAt(c, p);
  if (!first && (c.scan.clitics[p] & (Clitic.wa | Clitic.fa)) !== 0) return -1;
  if (s !== null) {
    switch (s.kind) {
      case 'deictic':
        return readDeictic(c, p, d);
      case 'part':
      case 'adverb':
        if (d.part !== null || s.definite) return -1;
        if (first && !beginsSlot(c, s.to, d)) return -1;
        d.part = s.value;
        return s.to;
      case 'weekday':
        return readWeekday(c, p, d, s.to, Number(s.value));
      case 'phase':
        if (!first || s.definite || readMonth(c, s.to) === null) break;
        d.phase = s.value as Phase;
        return s.to;
      case 'unit':
        if (s.value === 'day' && !s.definite && !s.plural && d.weekday === null && d.day === null) {
          return beginsSlot(c, s.to, d) ? s.to : -1;
        }
        break;
      default:
        break;
    }
  }
  const clock = d.clock === null && !first ? readClock(c, p) : null;
  if (clock !== null) {
    d.clock = clock.clock;
    return clock.to;
  }
  const day = readDayNumber(c, p);
  if (day !== null) return fillDayMonth(c, d, day.value, day.to);
  return fillMonth(c, d, p);
}

/** Whether another part of a date starts at token p; nothing is filled. */
function beginsSlot(c: TimeContext, p: number, d: Draft): boolean {
  if (isWord(c, p, 'من') && c.scan.clitics[p] === 0) return beginsSlot(c, p + 1, d);
  const trial: Draft = { ...d, part: null };
  const kind = kindAt(c, p);
  if (kind === 'part' || kind === 'adverb') return false;
  return readSlot(c, p, trial, false) > 0;
}

function readBehindConnector(c: TimeContext, p: number, d: Draft): number {
  const mark = markAt(c, p);
  const bracket = mark === 0x28;
  const joint =
    bracket || mark === 0x60c || mark === 0x2c || mark === 0x2d || mark === 0x2013 || mark === 0x2f;
  let q = joint ? p + 1 : p;
  const s = symbolAt(c, q);
  if (s !== null && s.kind === 'dated') q = s.to;
  else if (isWritten(c, q, 'في') || isWritten(c, q, 'عند')) q++;
  if (q === p || q >= c.tokens.length) return -1;
  if (isWritten(c, q, 'من')) return -1;
  // only a date in digits, a day with its month or a clock may stand behind a sign
  const next = symbolAt(c, q);
  if (next !== null && (next.kind === 'deictic' || next.kind === 'weekday' || next.kind === 'part'))
    return -1;
  if (joint && d.day === null && d.month === null && readMonth(c, q) !== null && readDayNumber(c, q) === null)
    return -1;
  const to = readSlot(c, q, d, false);
  if (to < 0) return -1;
  return bracket && markAt(c, to) === 0x29 ? to + 1 : to;
}

function readNumberSlot(c: TimeContext, p: number, d: Draft): number {
  const date = d.day === null && d.month === null ? readNumericDate(c, p) : null;
  if (date !== null) {
    if (date.impossible) d.impossible = 'no calendar has this day';
    d.day = date.day;
    d.month = date.month;
    d.year = { year: date.year, offset: null };
    d.hijri = date.hijri;
    return date.to;
  }
  const clock = d.clock === null ? readClock(c, p) : null;
  if (clock !== null) {
    if (!saysSomething(d)) return -1;
    d.clock = clock.clock;
    return clock.to;
  }
  const day = readDayNumber(c, p);
  return day === null ? -1 : fillDayMonth(c, d, day.value, day.to);
}
