import { EMPTY_CALENDAR, type FoundMoment, type Moment } from '../../src/analyse/dates/moment.ts';
import { MOMENT_READERS, type MomentReader } from '../../src/analyse/dates/moment-readers.ts';
import { readAmount } from '../../src/analyse/dates/read-amount.ts';
import { readCalendar } from '../../src/analyse/dates/read-calendar.ts';
import { readDayNumber } from '../../src/analyse/dates/read-day-number.ts';
import { readMonth, readYear } from '../../src/analyse/dates/read-month.ts';
import { readNth } from '../../src/analyse/dates/read-nth.ts';
import {
  isWord,
  isWritten,
  kindAt,
  markAt,
  monthAt,
  numberAt,
  symbolAt,
  type TimeContext,
} from '../../src/analyse/dates/time-context.ts';
import {
  Clitic,
  civilDate,
  type DayNumber,
  dayNumber,
  hijriDay,
  hijriYearOf,
  mondayOf,
  readDigits,
  readOrdinal,
  TokenKind,
} from '../../src/arabic/index.ts';
import { endOfUnit, type Range, shiftBy } from './chat-resolve.ts';

/**
 * What people say to a calendar and news does not write: bare days of a month (يوم 27), day and month in digits without a year
 * (22-4), the weekend, the rest of the week, months by number (شهر عشرة). Only the measuring of chat data uses them.
 */
export interface ChatMoment extends FoundMoment {
  readonly range?: (anchor: DayNumber, future: boolean) => Range | null;
}

function ranged(
  from: number,
  to: number,
  range: (anchor: DayNumber, future: boolean) => Range | null,
): ChatMoment {
  return { ...found('chat', from, to, { kind: 'unplaced', event: false }), range };
}

function found(rule: string, from: number, to: number, moment: Moment): FoundMoment {
  return { rule, from, to, moment, future: false, impossible: null };
}

function day(n: DayNumber): Range {
  return { first: n, last: n };
}

/** «في 15», «يوم 27», «إلى الحادي والعشرين», «للثاني», «الجمعة 22», «السبت السادس عشر» */
function readBareDay(c: TimeContext, i: number): FoundMoment | null {
  let p = i;
  let led = false;
  let open = false;
  const unit = symbolAt(c, p);
  if (isWritten(c, p, 'في')) {
    open = true;
    p++;
  } else if (isWord(c, p, 'الي')) {
    led = true;
    p++;
  } else if (unit !== null && unit.kind === 'unit' && unit.value === 'day' && !unit.definite) {
    led = true;
    p = unit.to;
  } else if ((c.scan.clitics[p] & Clitic.li) !== 0) led = true;
  const weekday = symbolAt(c, p);
  let named = false;
  if (weekday !== null && weekday.kind === 'weekday') {
    named = true;
    p = weekday.to;
    if (isWritten(c, p, 'في')) p++;
  }
  if (!led && !open && !named) return null;
  const n = readDayNumber(c, p);
  if (n === null) return null;
  const next = n.to;
  const of = isWritten(c, next, 'من') ? next + 1 : next;
  if (monthAt(c, of) !== null || symbolAt(c, of)?.kind === 'unit' || symbolAt(c, of)?.kind === 'dem')
    return null;
  if (named && n.value <= 5 && readOrdinal(c.scan, p) !== null && numberAt(c, p) === null) {
    // the second Sunday of this month
    return found('chat/nth', i, n.to, {
      kind: 'nth',
      number: n.value,
      what: Number(weekday!.value),
      month: null,
      monthOffset: 0,
      year: { year: null, offset: null },
    });
  }
  if (open && !named) {
    return ranged(i, n.to, (anchor, future) => {
      const here = shiftBy(anchor, 'month', 0, n.value);
      if (here === null) return null;
      if (future) return day(here >= anchor ? here : shiftBy(anchor, 'month', 1, n.value)!);
      return day(here <= anchor ? here : shiftBy(anchor, 'month', -1, n.value)!);
    });
  }
  return found('chat/day', i, n.to, { kind: 'calendar', ...EMPTY_CALENDAR, day: n.value, monthOffset: 0 });
}

/** «22-4», «04/22», «08/12, 2015», «2015/3», «2/2013» */
function readShortDigits(c: TimeContext, i: number): FoundMoment | null {
  if (c.tokens.kind[i] !== TokenKind.number) return null;
  const shape = readDigits(c.tokens, i);
  const text = c.tokens.text.slice(c.tokens.start[i], c.tokens.end[i]);
  const dotted = /^(\d{4})\.(\d{1,2})$/.exec(text);
  const parts =
    dotted !== null
      ? [Number(dotted[1]), Number(dotted[2])]
      : shape.kind === 'joined' && shape.parts.length === 2 && shape.joint !== ':'
        ? [...shape.parts]
        : null;
  if (parts === null) return null;
  let [a, b] = parts;
  if (a >= 1000 && b >= 1 && b <= 12) [a, b] = [b, a];
  if (b >= 1000) {
    if (a < 1 || a > 12) return null;
    return found('chat/month', i, i + 1, {
      kind: 'calendar',
      ...EMPTY_CALENDAR,
      month: a,
      year: { year: b, offset: null },
    });
  }
  if (b > 12 && a <= 12) [a, b] = [b, a];
  if (a < 1 || a > 31 || b < 1 || b > 12) return null;
  const year = readYear(c, i + 1);
  return found('chat/digits', i, year?.to ?? i + 1, {
    kind: 'calendar',
    ...EMPTY_CALENDAR,
    day: a,
    month: b,
    year: { year: year?.year ?? null, offset: null },
  });
}

/** «الأحد يناير الحادي والعشرين ألفان وثمانية عشر», «سبتمبر10, 1901», «يوليو 13» */
function readMonthFirst(c: TimeContext, i: number): FoundMoment | null {
  let p = i;
  const weekday = symbolAt(c, p);
  if (weekday !== null && weekday.kind === 'weekday') p = weekday.to;
  const month = monthAt(c, p);
  if (month === null || month.hijri) return null;
  const n = readDayNumber(c, month.to);
  if (n === null) return null;
  const year = readYear(c, n.to);
  return found('chat/month-first', i, year?.to ?? n.to, {
    kind: 'calendar',
    ...EMPTY_CALENDAR,
    day: n.value,
    month: month.number,
    year: { year: year?.year ?? null, offset: null },
  });
}

/** «اليوم التالي», «اليوم الماضي», «آخر يوم», «يومي», «يوم بعد غد», «اليوم القبل البارحة» */
function readOtherDay(c: TimeContext, i: number): FoundMoment | null {
  if (isWritten(c, i, 'يومي')) return ranged(i, i + 1, (anchor) => day(anchor));
  if (isWritten(c, i, 'اخر') && isWritten(c, i + 1, 'يوم') && i + 2 >= c.tokens.length) {
    return ranged(i, i + 2, (anchor) => day(anchor - 1));
  }
  const here = isWritten(c, i, 'اليوم') || isWritten(c, i, 'يوم');
  if (!here) return null;
  const next = symbolAt(c, i + 1);
  if (next?.kind === 'following') return ranged(i, next.to, (anchor) => day(anchor + 1));
  if (next?.definite && (next.kind === 'previous' || next.kind === 'past'))
    return ranged(i, next.to, (anchor) => day(anchor - 1));
  // the day after tomorrow, the day before yesterday, in the words of speech
  for (let k = i + 1; k < Math.min(c.tokens.length, i + 4); k++) {
    const far = symbolAt(c, k);
    if (far?.kind === 'deictic') {
      const after = hasWord(c, i, k, 'بعد');
      const before = hasWord(c, i, k, 'قبل') || hasWord(c, i, k, 'القبل');
      const days = Number(far.value);
      if (after && days > 0) return ranged(i, far.to, (anchor) => day(anchor + Math.max(2, days)));
      if (before && days < 0) return ranged(i, far.to, (anchor) => day(anchor + Math.min(-2, days)));
      if (days === -2 || days === 2) return ranged(i, far.to, (anchor) => day(anchor + days));
      return null;
    }
  }
  return null;
}

function hasWord(c: TimeContext, from: number, to: number, word: string): boolean {
  for (let k = from; k < to; k++) if (isWritten(c, k, word)) return true;
  return false;
}

/** «هذا يوم الجمعة», «هذا الاثنين» */
function readThisWeekday(c: TimeContext, i: number): FoundMoment | null {
  const dem = symbolAt(c, i);
  if (dem === null || dem.kind !== 'dem') return null;
  const calendar = readCalendar(c, dem.to);
  if (calendar === null || calendar.moment.kind !== 'calendar' || calendar.moment.weekday === null)
    return null;
  const { weekday } = calendar.moment;
  return ranged(i, calendar.to, (anchor) => {
    const named = mondayOf(anchor) + ((weekday + 6) % 7);
    return day(named < anchor ? named + 7 : named);
  });
}

/** «الثلاثاء السابق» */
function readPreviousWeekday(c: TimeContext, i: number): FoundMoment | null {
  const calendar = readCalendar(c, i);
  if (calendar === null || calendar.moment.kind !== 'calendar' || calendar.moment.weekday === null)
    return null;
  const next = symbolAt(c, calendar.to);
  if (next?.kind !== 'previous') return null;
  return { ...calendar, to: next.to, moment: { ...calendar.moment, weekdayDirection: -1 } };
}

/** «يوليو 13-15», «تموز 13 الى 15» */
function readMonthRange(c: TimeContext, i: number): FoundMoment | null {
  const month = monthAt(c, i);
  if (month === null || month.hijri) return null;
  let pair: readonly [number, number] | null = null;
  let to = month.to;
  const shape = c.tokens.kind[to] === TokenKind.number ? readDigits(c.tokens, to) : null;
  if (shape?.kind === 'joined' && shape.joint === '-' && shape.parts.length === 2) {
    pair = [shape.parts[0], shape.parts[1]];
    to++;
  } else {
    const a = readDayNumber(c, to);
    const b = a !== null && isWord(c, a.to, 'الي') ? readDayNumber(c, a.to + 1) : null;
    if (a !== null && b !== null) {
      pair = [a.value, b.value];
      to = b.to;
    }
  }
  if (pair === null) return null;
  const part = (d: number): Moment => ({
    kind: 'calendar',
    ...EMPTY_CALENDAR,
    day: d,
    month: month.number,
    year: { year: null, offset: 0 },
  });
  return found('chat/month-range', i, to, { kind: 'interval', from: part(pair[0]), to: part(pair[1]) });
}

/** Feasts by name, with or without a year of the Gregorian calendar. */
function readFeast(c: TimeContext, i: number): FoundMoment | null {
  for (const [words, feast] of FEASTS) {
    if (!words.every((word, k) => isWritten(c, i + k, word))) continue;
    const end = i + words.length;
    const year = readYear(c, end);
    return ranged(i, year?.to ?? end, (anchor) => {
      const now = civilDate(anchor).year;
      const own = feast(year?.year ?? now);
      if (own === null) return null;
      const next = year === null && own < anchor ? feast(now + 1) : own;
      return next === null ? null : day(next);
    });
  }
  return null;
}

const FEASTS: ReadonlyArray<readonly [readonly string[], (year: number) => DayNumber | null]> = [
  [['عيد', 'الفطر'], (year) => hijriIn(year, 10, 1)],
  [['عيد', 'الاضحي'], (year) => hijriIn(year, 12, 10)],
  [['راس', 'السنه', 'الهجريه'], (year) => hijriIn(year, 1, 1)],
  [['عيد', 'الميلاد'], (year) => dayNumber(year, 12, 25)],
  [['عيد', 'الفصح'], easter],
];

/** The day of a Hijri date that falls in a Gregorian year. */
function hijriIn(year: number, month: number, date: number): DayNumber | null {
  const near = hijriYearOf(dayNumber(year, 1, 1));
  for (const h of [near, near + 1]) {
    const n = hijriDay(h, month, date);
    if (n !== null && civilDate(n).year === year) return n;
  }
  return null;
}

/** Western Easter by the anonymous Gregorian computus (Nature, 20 April 1876). */
function easter(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** «الأسبوع القادم الأحد», «الأسبوع المقبل يوم الجمعة», «أحد الأسبوع الماضي» */
function readWeekThenDay(c: TimeContext, i: number): FoundMoment | null {
  const s = symbolAt(c, i);
  if (s !== null && s.kind === 'unit' && s.value === 'week' && s.definite) {
    const adjective = symbolAt(c, s.to);
    const offset = adjective?.kind === 'past' ? -1 : adjective?.kind === 'next' ? 1 : null;
    if (offset === null || adjective === null) return null;
    const calendar = readCalendar(c, adjective.to);
    if (calendar === null || calendar.moment.kind !== 'calendar' || calendar.moment.weekday === null)
      return null;
    return { ...calendar, from: i, moment: { ...calendar.moment, weekOffset: offset } };
  }
  const weekday =
    s?.kind === 'weekday-bare'
      ? Number(s.value)
      : isWritten(c, i, 'احد')
        ? 0
        : isWritten(c, i, 'اثنين')
          ? 1
          : null;
  const named = s?.kind === 'weekday' ? Number(s.value) : weekday;
  if (named === null) return null;
  let p = i + 1;
  if (isWritten(c, p, 'من')) p++;
  const dem = symbolAt(c, p);
  if (dem?.kind === 'dem') p = dem.to;
  const week = symbolAt(c, p);
  if (week === null || week.kind !== 'unit' || week.value !== 'week' || !week.definite) return null;
  const adjective = symbolAt(c, week.to);
  const offset = adjective?.kind === 'past' ? -1 : adjective?.kind === 'next' ? 1 : 0;
  if (
    dem?.kind !== 'dem' &&
    adjective?.kind !== 'past' &&
    adjective?.kind !== 'next' &&
    adjective?.kind !== 'this'
  )
    return null;
  return found('chat/week-day', i, dem?.kind === 'dem' ? week.to : adjective!.to, {
    kind: 'calendar',
    ...EMPTY_CALENDAR,
    weekday: named,
    weekOffset: offset,
  });
}

/** «عطلة نهاية الأسبوع», «نهاية هذا الأسبوع», «نهاية أسبوعي» */
function readWeekend(c: TimeContext, i: number): FoundMoment | null {
  let p = i;
  const holiday = isWritten(c, p, 'عطله');
  if (holiday) p++;
  if (!isWord(c, p, 'نهايه')) return null;
  p++;
  const shown = kindAt(c, p) === 'dem';
  if (shown) p++;
  const own = isWritten(c, p, 'اسبوعي');
  if (!own && !isWord(c, p, 'اسبوع') && !isWritten(c, p, 'الاسبوع')) return null;
  p++;
  let weeks = 0;
  if (isWritten(c, p, 'بعد') && isWritten(c, p + 1, 'التالي')) {
    weeks = 2;
    p += 2;
  }
  if (!holiday && !shown && !own) return null;
  return ranged(i, p, (anchor) => {
    const saturday = mondayOf(anchor) + 5 + 7 * weeks;
    return { first: saturday, last: saturday + 1 };
  });
}

/** «بقية الأسبوع», «باقي الشهر», «باقي أسبوعي» */
function readRest(c: TimeContext, i: number): FoundMoment | null {
  if (!isWritten(c, i, 'بقيه') && !isWritten(c, i, 'باقي')) return null;
  const own = isWritten(c, i + 1, 'اسبوعي');
  const unit = symbolAt(c, i + 1);
  const name = own ? 'week' : unit?.kind === 'unit' ? unit.value : null;
  if (name !== 'week' && name !== 'month' && name !== 'year') return null;
  return ranged(i, i + 2, (anchor) => ({ first: anchor, last: endOfUnit(anchor, name) }));
}

/** «2 سنة و1 شهر و21 أيام من الآن»: back from now, with units in any order. */
function readFromNow(c: TimeContext, i: number): FoundMoment | null {
  const lead = isWritten(c, i, 'منذ') || isWritten(c, i, 'قبل') ? i + 1 : i;
  let p = lead;
  let years = 0;
  let months = 0;
  let days = 0;
  for (let guard = 0; guard < 4; guard++) {
    const amount = readAmount(c, p);
    if (amount === null) return null;
    for (const part of amount.lengths) {
      if (part.amount === null) return null;
      if (part.unit === 'year') years += part.amount;
      else if (part.unit === 'month') months += part.amount;
      else if (part.unit === 'week') days += 7 * part.amount;
      else if (part.unit === 'day') days += part.amount;
      else return null;
    }
    p = amount.to;
    if (isWritten(c, p, 'من') && isWritten(c, p + 1, 'الان')) {
      const end = p + 2;
      return ranged(i, end, (anchor) => day(shiftBy(anchor, 'month', -(12 * years + months))! - days));
    }
    if (markAt(c, p) === 0x2c || markAt(c, p) === 0x60c || isWritten(c, p, 'و')) p++;
    else return null;
  }
  return null;
}

/** «من أسبوع»: a week ago. */
function readSince(c: TimeContext, i: number): FoundMoment | null {
  if (!isWritten(c, i, 'من')) return null;
  const amount = readAmount(c, i + 1);
  if (amount === null || amount.definite || amount.lengths.length !== 1 || amount.by === 'plural')
    return null;
  const [part] = amount.lengths;
  return found('chat/since', i, amount.to, { kind: 'shift', unit: part.unit, amount: part.amount, sign: -1 });
}

/** «في وقت لاحق من هذا الشهر»: the second half. */
function readLater(c: TimeContext, i: number): FoundMoment | null {
  const s = symbolAt(c, i);
  if (s === null || s.kind !== 'vague' || !isWritten(c, i + 2, 'لاحق')) return null;
  if (!isWritten(c, s.to, 'من') || kindAt(c, s.to + 1) !== 'dem') return null;
  const unit = symbolAt(c, s.to + 2);
  if (unit?.kind !== 'unit' || (unit.value !== 'month' && unit.value !== 'year')) return null;
  return found('chat/later', i, unit.to, {
    kind: 'unit',
    unit: unit.value,
    offset: 0,
    year: null,
    phase: 'late',
    hijri: false,
  });
}

/** «الشهر التالي» and «السنة السابقة» counted from now. */
function readNextUnit(c: TimeContext, i: number): FoundMoment | null {
  const s = symbolAt(c, i);
  if (s === null || s.kind !== 'unit' || !s.definite || s.plural || s.dual) return null;
  const next = symbolAt(c, s.to);
  const offset = next?.kind === 'following' ? 1 : next?.kind === 'previous' ? -1 : null;
  if (offset === null || next === null) return null;
  return found('chat/unit', i, next.to, {
    kind: 'unit',
    unit: s.value as 'month',
    offset,
    year: null,
    phase: null,
    hijri: false,
  });
}

/** Years in words alone, the two-thousands, «عام تسعة عشر تسعة وتسعون». */
function readYearWords(c: TimeContext, i: number): FoundMoment | null {
  const number = numberAt(c, i);
  const year = (value: number, to: number): FoundMoment =>
    found('chat/year', i, to, {
      kind: 'unit',
      unit: 'year',
      offset: null,
      year: value,
      phase: null,
      hijri: false,
    });
  if (number !== null && !number.digits && Number.isInteger(number.value) && number.kind === 'counted') {
    if (number.value === 2000 && number.to === i + 1) {
      const tens = isWritten(c, i + 1, 'والعشرات');
      const first = tens ? 2010 : 2000;
      return found('chat/decade', i, tens ? i + 2 : i + 1, { kind: 'years', first, last: first + 10 });
    }
    if (number.value >= 1100 && number.value <= 2099) return year(number.value, number.to);
  }
  const month = readMonth(c, i);
  if (month === null || month.year.year !== null) return null;
  let p = month.to;
  if (isWritten(c, p, 'من')) p++;
  if (symbolAt(c, p)?.value !== 'year') return null;
  const first = numberAt(c, p + 1);
  const second = first === null ? null : numberAt(c, first.to);
  if (first === null || second === null || first.value > 21 || second.value > 99) return null;
  return found('chat/month', i, second.to, {
    kind: 'calendar',
    ...EMPTY_CALENDAR,
    month: month.month,
    year: { year: first.value * 100 + second.value, offset: null },
  });
}

/** «الصيف», «منتصف الصيف» without a year. */
function readBareSeason(c: TimeContext, i: number): FoundMoment | null {
  const head = symbolAt(c, i);
  const s = head?.kind === 'phase' ? symbolAt(c, head.to) : head;
  if (s === null || s === undefined || s.kind !== 'season' || !s.definite) return null;
  return found('chat/season', i, s.to, { kind: 'season', season: s.value, year: null, direction: null });
}

/** «أسبوع 16 سبتمبر»: the week that day lies in. */
function readWeekOf(c: TimeContext, i: number): ChatMoment | null {
  const s = symbolAt(c, i);
  if (s === null || s.kind !== 'unit' || s.value !== 'week' || s.definite) return null;
  const calendar = readCalendar(c, s.to);
  if (calendar === null || calendar.moment.kind !== 'calendar' || calendar.moment.day === null) return null;
  return { ...calendar, rule: 'chat/week-of', from: i };
}

type Read = MomentReader['read'];

function anywhere(read: Read): MomentReader {
  return { starts: -1, read };
}

/** The readers of news and those that only chat needs. */
export const CHAT_READERS: readonly MomentReader[] = [
  ...[
    readFeast,
    readNth,
    readMonthRange,
    readPreviousWeekday,
    readWeekOf,
    readWeekend,
    readWeekThenDay,
    readThisWeekday,
    readOtherDay,
    readNextUnit,
    readRest,
    readFromNow,
    readLater,
    readMonthFirst,
  ].map(anywhere),
  ...MOMENT_READERS,
  ...[readBareDay, readShortDigits, readSince, readYearWords, readBareSeason].map(anywhere),
];
