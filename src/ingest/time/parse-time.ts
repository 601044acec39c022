import { normalisedKey } from '../../arabic/normalise.ts';
import { monthNamed } from './months.ts';

/** ISO 8601 as far as news uses it: year, month, day, time with or without zone. */
const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/**
 * A publication time as metadata writes it (ISO 8601, RFC 822, Arabic or English words, numeric dates with
 * the day first, seconds or milliseconds since 1970) as ISO 8601 of the granularity it is given in; null
 * when it is not understood. A time without zone stays without.
 */
export function parseTime(value: string | null): string | null {
  if (value === null || value.length > 200) return null;
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return validIso(iso) ? text.replace(' ', 'T').replace(/\s+/g, '') : null;
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const ms = text.length === 10 ? +text * 1_000 : +text;
    return `${new Date(ms).toISOString().slice(0, 19)}Z`;
  }
  return findTime(text)?.value ?? null;
}

function validIso(match: RegExpExecArray): boolean {
  const [, , month, day, hour, minute] = match;
  return (
    (month === undefined || (+month >= 1 && +month <= 12)) &&
    (day === undefined || (+day >= 1 && +day <= 31)) &&
    (hour === undefined || +hour <= 24) &&
    (minute === undefined || +minute <= 59)
  );
}

/** A date found in a line of text. */
export interface FoundTime {
  /** ISO 8601, day or minute. */
  readonly value: string;
  /** Words of the line that belong neither to the date nor to its usual company; 0: the line is a dateline. */
  readonly otherWords: number;
}

/** Words around a date that say nothing else, folded. */
const COMPANY: ReadonlySet<string> = new Set(
  (
    'نشر نشرت ينشر منشور منشوره تم في تاريخ التاريخ النشر بتاريخ اخر تحديث التحديث محدث الساعه بتوقيت توقيت غرينتش جرينتش غرينيتش ' +
    'جرينيتش مكه المكرمه القاهره بيروت دمشق بغداد ابوظبي دبي السعوديه المحلي صباحا مساء ظهرا عصرا ليلا فجرا ص م ميلادي ه ' +
    'السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه يوم الموافق gmt utc am pm on at by published updated last update ' +
    'posted date time cet cest eet sat sun mon tue wed thu fri saturday sunday monday tuesday wednesday thursday friday ' +
    'ast ksa edt est pst pdt cst cdt mst mdt bst z'
  ).split(' '),
);

/** Offsets of the zones that feeds and date lines name, in minutes. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['ut', 0],
  ['z', 0],
  ['غرينتش', 0],
  ['جرينتش', 0],
  ['غرينيتش', 0],
  ['جرينيتش', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['ast', 180],
  ['ksa', 180],
]);

/** Finds the first date of a line, with the time of day and the zone that stand beside it. */
export function findTime(line: string): FoundTime | null {
  if (line.length > 400) return null;
  const tokens = tokensOf(line);
  const used = new Set<number>();
  const date = findDate(tokens, used);
  if (date === null) return null;
  const clock = findClock(tokens, used);
  let others = 0;
  tokens.forEach((token, index) => {
    if (used.has(index) || token.kind !== 'word') return;
    if (!COMPANY.has(token.text) && !ZONES.has(token.text)) others++;
  });
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  if (clock === null) return { value: day, otherWords: others };
  return { value: `${day}T${two(clock.hour)}:${two(clock.minute)}${clock.zone}`, otherWords: others };
}

interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** Folded word, digits, or the mark itself. */
  readonly text: string;
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  const western = line.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 15) % 16));
  for (const match of western.matchAll(/\d+|[\p{L}\p{M}ـ]+|[:/.+-]/gu)) {
    const piece = match[0];
    const first = piece.charCodeAt(0);
    if (first >= 48 && first <= 57) tokens.push({ kind: 'number', text: piece });
    else if (piece.length === 1 && ':/.+-'.includes(piece)) tokens.push({ kind: 'mark', text: piece });
    else {
      // RFC 822 glues zone and T: `2024T18`, `Z`; Arabic may prefix و and ل to a weekday.
      const key = normalisedKey(piece);
      if (key !== '') tokens.push({ kind: 'word', text: key });
    }
  }
  return tokens;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function findDate(tokens: readonly Token[], used: Set<number>): Day | null {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== 'number') {
      const named = monthFirst(tokens, i);
      if (named !== null) return take(named, used);
      continue;
    }
    const found = numericDate(tokens, i) ?? namedDate(tokens, i);
    if (found !== null) return take(found, used);
  }
  return null;
}

interface Spot {
  readonly date: Day;
  readonly from: number;
  readonly to: number;
}

function take(spot: Spot, used: Set<number>): Day {
  for (let i = spot.from; i < spot.to; i++) used.add(i);
  return spot.date;
}

/** `2024-01-22`, `22/1/2024`, `22.1.24`. */
function numericDate(tokens: readonly Token[], i: number): Spot | null {
  const mark = tokens[i + 1]?.text;
  if (mark === undefined || !'/-.'.includes(mark) || tokens[i + 3]?.text !== mark) return null;
  const [a, b, c] = [tokens[i], tokens[i + 2], tokens[i + 4]];
  if (b?.kind !== 'number' || c?.kind !== 'number') return null;
  const date =
    a.text.length === 4
      ? day(+a.text, +b.text, +c.text)
      : c.text.length === 4
        ? (day(+c.text, +b.text, +a.text) ?? day(+c.text, +a.text, +b.text))
        : c.text.length === 2 && a.text.length <= 2
          ? (day(2_000 + +c.text, +b.text, +a.text) ?? day(2_000 + +c.text, +a.text, +b.text))
          : null;
  return date === null ? null : { date, from: i, to: i + 5 };
}

/** `22 يناير 2024`, `22 كانون الثاني/يناير 2024`, `22 Jan 2024`. */
function namedDate(tokens: readonly Token[], i: number): Spot | null {
  if (tokens[i].text.length > 2) return null;
  let next = i + 1;
  while (tokens[next]?.kind === 'mark') next++;
  let month: number | null = null;
  for (let turns = 0; turns < 3; turns++) {
    const read = monthAt(tokens, next);
    if (read === null) break;
    month = read.month;
    next = read.next;
    while (tokens[next]?.kind === 'mark') next++;
  }
  if (month === null) return null;
  const year = tokens[next];
  if (year?.kind !== 'number' || (year.text.length !== 4 && year.text.length !== 2)) return null;
  const date = day(year.text.length === 2 ? 2_000 + +year.text : +year.text, month, +tokens[i].text);
  return date === null ? null : { date, from: i, to: next + 1 };
}

/** `January 22, 2024`, `يناير 22، 2024`. */
function monthFirst(tokens: readonly Token[], i: number): Spot | null {
  const read = monthAt(tokens, i);
  if (read === null) return null;
  const number = tokens[read.next];
  const year = tokens[read.next + 1];
  if (number?.kind !== 'number' || number.text.length > 2) return null;
  if (year?.kind !== 'number' || year.text.length !== 4) return null;
  const date = day(+year.text, read.month, +number.text);
  return date === null ? null : { date, from: i, to: read.next + 2 };
}

function monthAt(tokens: readonly Token[], i: number): { month: number; next: number } | null {
  const first = tokens[i];
  if (first?.kind !== 'word') return null;
  const second = tokens[i + 1];
  if (second?.kind === 'word') {
    const both = monthNamed(`${first.text} ${second.text}`, normalisedKey);
    if (both !== null) return { month: both, next: i + 2 };
  }
  const month = monthNamed(first.text, normalisedKey);
  return month === null ? null : { month, next: i + 1 };
}

function day(year: number, month: number, date: number): Day | null {
  if (year < 1_900 || year > 2_100 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { year, month, day: date };
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** `Z`, `+03:00`, or nothing. */
  readonly zone: string;
}

/** The first `18:26` outside the date, with ص/م/مساء/PM and a zone after it. */
function findClock(tokens: readonly Token[], used: Set<number>): Clock | null {
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (used.has(i) || tokens[i].kind !== 'number' || tokens[i].text.length > 2) continue;
    if (tokens[i + 1].text !== ':' || tokens[i + 2].kind !== 'number' || tokens[i + 2].text.length !== 2)
      continue;
    let hour = +tokens[i].text;
    const minute = +tokens[i + 2].text;
    if (hour > 23 || minute > 59) continue;
    let next = i + 3;
    if (tokens[next]?.text === ':' && tokens[next + 1]?.kind === 'number') next += 2;
    if (tokens[next]?.text === '.' && tokens[next + 1]?.kind === 'number') next += 2;
    // «مساء» may stand before the clock as well.
    for (const half of [tokens[next]?.text, tokens[i - 1]?.text]) {
      if (half === undefined) continue;
      if (
        hour < 12 &&
        (half === 'م' || half === 'pm' || half === 'مساء' || half === 'ليلا' || half === 'عصرا')
      ) {
        hour += 12;
        break;
      }
      if (hour === 12 && (half === 'ص' || half === 'am' || half === 'صباحا')) hour = 0;
    }
    for (let k = i; k < next; k++) used.add(k);
    return { hour, minute, zone: zoneAfter(tokens, next) };
  }
  return null;
}

function zoneAfter(tokens: readonly Token[], from: number): string {
  let offset: number | null = null;
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const { kind, text } = tokens[i];
    if (kind === 'word') {
      const named = ZONES.get(text);
      if (named !== undefined) offset = named;
      else if (offset === null && !COMPANY.has(text)) break;
    } else if ((text === '+' || text === '-') && tokens[i + 1]?.kind === 'number') {
      const digits = tokens[i + 1].text;
      if (offset === null && digits.length !== 4 && digits.length !== 2) break;
      const minutes =
        tokens[i + 2]?.text === ':' && tokens[i + 3]?.kind === 'number' ? +tokens[i + 3].text : 0;
      const size = digits.length === 4 ? +digits.slice(0, 2) * 60 + +digits.slice(2) : +digits * 60 + minutes;
      if (size > 14 * 60) break;
      offset = text === '+' ? size : -size;
      break;
    }
  }
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
