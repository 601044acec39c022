import {
  Cat,
  Clitic,
  isRealDate,
  phraseHas,
  readDigits,
  readOrdinal,
  TokenKind,
} from '../../arabic/index.ts';
import {
  type CalendarParts,
  type Direction,
  EMPTY_CALENDAR,
  type FoundMoment,
  type Phase,
} from './moment.ts';
import { readClock } from './read-clock.ts';
import { type MonthRead, readDirection, readMonth } from './read-month.ts';
import { readNumericDate } from './read-numeric.ts';
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

type Draft = { -readonly [K in keyof CalendarParts]: CalendarParts[K] } & { impossible: string | null };

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
  const { impossible, ...parts } = d;
  return {
    rule: ruleOf(parts),
    from: i,
    to: end,
    moment: { kind: 'calendar', ...parts },
    future: false,
    impossible,
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

function saysSomething(d: Draft): boolean {
  return d.deictic !== null || d.weekday !== null || d.month !== null || d.monthOffset !== null;
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

function readDeictic(c: TimeContext, p: number, d: Draft): number {
  const s = symbolAt(c, p);
  if (s === null || d.deictic !== null || d.day !== null || d.weekday !== null) return -1;
  if (kindAt(c, p - 1) === 'not-day' || isInOutletName(c, p)) return -1;
  const [days, part] = s.value.split('@');
  if (part === undefined) {
    // «بأمس الحاجة» is most in need
    if (days === '-1' && isWritten(c, s.to, 'الحاجه')) return -1;
    if (isWord(c, p, 'غد') && !s.definite && s.to === p + 1) return -1;
    if (days === '0' && isOtherDay(c, p, s.to)) return -1;
  } else if (d.part !== null) return -1;
  d.deictic = Number(days);
  if (part !== undefined) d.part = part;
  return s.to;
}

/** «روسيا اليوم», «المصري اليوم»: the day is part of an outlet's name. */
function isInOutletName(c: TimeContext, p: number): boolean {
  const { scan } = c;
  return p > 0 && phraseHas(scan, p - 1, Cat.outlet) && scan.phraseEnd[p - 1] > p;
}

/** اليوم that is not today: the next day, the same day, the third day, World Day, per day. */
function isOtherDay(c: TimeContext, p: number, to: number): boolean {
  if (isWritten(c, p - 1, 'في') || isWritten(c, p - 1, 'ذلك') || isWritten(c, p - 1, 'نفس')) return true;
  const next = symbolAt(c, to);
  if (next !== null) {
    const { kind } = next;
    if (kind === 'same' || kind === 'day-name') return true;
    if (
      next.definite &&
      (kind === 'following' || kind === 'previous' || kind === 'recent' || kind === 'past')
    )
      return true;
    if (next.definite && kind === 'next') return true;
  }
  const ordinal = readOrdinal(c.scan, to);
  return (
    ordinal !== null &&
    (c.scan.clitics[to] & Clitic.al) !== 0 &&
    readMonth(c, afterOf(c, ordinal.to)) === null
  );
}

function readWeekday(c: TimeContext, p: number, d: Draft, after: number, weekday: number): number {
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

/** A day of the month in digits, words or as an ordinal at token p. */
export function readDayNumber(
  c: TimeContext,
  p: number,
): { readonly value: number; readonly to: number } | null {
  const number = numberAt(c, p);
  if (number !== null) {
    const fits =
      number.kind === 'counted' &&
      !number.scaled &&
      Number.isInteger(number.value) &&
      number.value >= 1 &&
      number.value <= 31;
    return fits ? { value: number.value, to: number.to } : null;
  }
  const ordinal = readOrdinal(c.scan, p);
  return ordinal !== null && ordinal.value <= 31 ? ordinal : null;
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

function afterOf(c: TimeContext, p: number): number {
  return isWord(c, p, 'من') && c.scan.clitics[p] === 0 ? p + 1 : p;
}

/** A day number at hand: looks for its month behind it, also behind a second day (12 و13 مايو). */
function fillDayMonth(c: TimeContext, d: Draft, day: number, to: number): number {
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

function fillMonth(c: TimeContext, d: Draft, p: number): number {
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

/** Two days of one month as a range: `12-15 مايو`, `من 12 إلى 15 مايو`, `بين 2 و7 فبراير`. */
export function readDayRange(c: TimeContext, i: number): FoundMoment | null {
  const lead = isWord(c, i, 'من') || kindAt(c, i) === 'between' ? i + 1 : i;
  const led = lead > i;
  let first: number;
  let last: number;
  let to: number;
  if (c.tokens.kind[lead] === TokenKind.number) {
    const shape = readDigits(c.tokens, lead);
    if (shape.kind === 'joined' && shape.parts.length === 2 && (shape.joint === '-' || shape.joint === '/')) {
      [first, last] = shape.parts;
      to = lead + 1;
      return finishRange(c, i, first, last, to, first < last);
    }
  }
  const a = readDayNumber(c, lead);
  if (a === null) return null;
  const mark = markAt(c, a.to);
  const until = isWord(c, a.to, 'الي') || kindAt(c, a.to) === 'until' || mark === 0x2d || mark === 0x2013;
  const and = led && kindAt(c, i) === 'between';
  let q = a.to;
  if (until) q++;
  else if (and && isWritten(c, q, 'و')) q++;
  else if (!(and && (c.scan.clitics[q] & Clitic.wa) !== 0)) return null;
  const b = readDayNumber(c, q);
  if (b === null) return null;
  return finishRange(c, i, a.value, b.value, b.to, a.value < b.value);
}

function finishRange(
  c: TimeContext,
  i: number,
  first: number,
  last: number,
  to: number,
  ordered: boolean,
): FoundMoment | null {
  if (!ordered || first < 1 || last > 31) return null;
  const draft = (day: number): Draft & { end: number } => {
    const d: Draft = { ...EMPTY_CALENDAR, impossible: null };
    return { ...d, end: fillDayMonth(c, d, day, to), ...d };
  };
  const a = draft(first);
  const b = draft(last);
  if (a.end < 0) return null;
  const { impossible: x, end, ...from } = a;
  const { impossible: y, end: _, ...until } = b;
  return {
    rule: 'dates/day-range',
    from: i,
    to: end,
    moment: {
      kind: 'interval',
      from: { kind: 'calendar', ...from },
      to: { kind: 'calendar', ...until },
    },
    future: false,
    impossible: x ?? y,
  };
}
