import { bareStart, type DayNumber, dayOfIso, isoDay } from '../arabic/index.ts';
import type { Because, PublicationTime, Span } from '../model/index.ts';
import type { CalendarParts, FoundMoment } from './dates/moment.ts';
import { momentsOf } from './dates/moments-of.ts';
import { resolve } from './dates/resolve.ts';
import { standsAsDateline } from './published-dateline.ts';
import type { Reading } from './reading.ts';

/**
 * When an article appeared: what the metadata gives; else what a dateline or «اليوم الثلاثاء (8 تموز 2025)» states; else what
 * the text alone implies, a day of the week and a day it cannot be earlier than. Never guessed from knowledge of the
 * world; unknown is an answer.
 */
export function publicationTime(reading: Reading): PublicationTime {
  const given = fromMetadata(reading);
  if (given !== null) return given;
  const moments = momentsOf(reading).filter(
    (found) => found.impossible === null && reading.ignored[found.from] === 0,
  );
  return (
    fromDateline(reading, moments) ??
    fromDatedToday(reading, moments) ??
    fromClues(reading, moments) ?? { ...UNKNOWN, because: because('published/unknown', []) }
  );
}

const UNKNOWN = {
  value: null,
  earliest: null,
  latest: null,
  granularity: null,
  basis: 'unknown',
} as const;

function because(rule: string, evidence: readonly Span[]): Because {
  return { rule, evidence, from: [] };
}

function fromMetadata(reading: Reading): PublicationTime | null {
  const value = reading.article.publishedAt;
  if (value === null) return null;
  const day = dayOfIso(value);
  if (day !== null) {
    return {
      value,
      earliest: isoDay(day),
      latest: isoDay(day),
      granularity: value.length > 10 ? 'minute' : 'day',
      basis: 'given',
      because: because('published/metadata', []),
    };
  }
  const partial = /^\d{4}(-\d{2})?$/.test(value);
  if (partial) {
    return {
      value,
      earliest: null,
      latest: null,
      granularity: value.length === 4 ? 'year' : 'month',
      basis: 'given',
      because: because('published/metadata', []),
    };
  }
  reading.diagnostics.push({
    rule: 'published/unreadable',
    reason: 'the publication time of the metadata is no ISO 8601 date and is left aside',
    start: 0,
    end: 0,
  });
  return null;
}

/** A date with its year in a line of its own, or at the head of the first paragraph with an agency or a place. */
function fromDateline(reading: Reading, moments: readonly FoundMoment[]): PublicationTime | null {
  let best: FoundMoment | null = null;
  for (const found of moments) {
    if (fullDay(found) === null || calendarOf(found)?.deictic !== null) continue;
    if (!standsAsDateline(reading, found)) continue;
    // a line with the time of day is the dateline even when a bare date stands before it
    if (
      best === null ||
      (calendarOf(best)?.clock === null && calendarOf(found)?.clock !== null && isNear(best, found))
    )
      best = found;
  }
  if (best === null) return null;
  return stated(reading, best, fullDay(best)!, 'published/dateline');
}

const NEAR = 40;

function isNear(a: FoundMoment, b: FoundMoment): boolean {
  return b.from - a.to < NEAR;
}

function calendarOf(found: FoundMoment): CalendarParts | null {
  return found.moment.kind === 'calendar' ? found.moment : null;
}

/** The day of a moment that states day, month and year; null for all others. */
function fullDay(found: FoundMoment): DayNumber | null {
  const calendar = calendarOf(found);
  if (calendar === null || calendar.day === null || calendar.month === null) return null;
  const { year } = calendar.year;
  // a Hijri date is a day only with its weekday
  if (year === null || (calendar.hijri ? calendar.weekday === null : year < 1900)) return null;
  const { first, last } = resolve({ kind: 'calendar', ...calendar, deictic: null }, null, 'news');
  return first === last ? first : null;
}

/** «اليوم الثلاثاء (8 تموز 2025)»: the deictic ties the date to the day of writing. */
function fromDatedToday(reading: Reading, moments: readonly FoundMoment[]): PublicationTime | null {
  for (const found of moments) {
    const deictic = calendarOf(found)?.deictic ?? null;
    const day = fullDay(found);
    if (deictic === null || day === null || reading.quotations.of[found.from] >= 0) continue;
    return stated(reading, found, day - deictic, 'published/dated-today');
  }
  return null;
}

function stated(reading: Reading, found: FoundMoment, day: DayNumber, rule: string): PublicationTime {
  const clock = calendarOf(found)?.clock ?? null;
  const minute = String(clock?.minute ?? 0).padStart(2, '0');
  const time = clock === null ? '' : `T${String(clock.hour).padStart(2, '0')}:${minute}`;
  return {
    value: isoDay(day) + time,
    earliest: isoDay(day),
    latest: isoDay(day),
    granularity: clock === null ? 'day' : 'minute',
    basis: 'stated',
    because: because(rule, [spanOf(reading, found)]),
  };
}

function spanOf(reading: Reading, found: FoundMoment): Span {
  const { scan } = reading;
  return { start: bareStart(scan, found.from), end: scan.tokens.end[found.to - 1] };
}

/** What the narrator's words allow: the weekday of «اليوم الجمعة» and the last dated day that lies behind. */
function fromClues(reading: Reading, moments: readonly FoundMoment[]): PublicationTime | null {
  let weekday: number | null = null;
  let earliest: DayNumber | null = null;
  const evidence: Span[] = [];
  let after: Span | null = null;
  for (const found of moments) {
    const calendar = calendarOf(found);
    if (calendar === null || reading.quotations.of[found.from] >= 0) continue;
    if (weekday === null && calendar.deictic !== null && calendar.weekday !== null) {
      weekday = (((calendar.weekday - calendar.deictic) % 7) + 7) % 7;
      evidence.push(spanOf(reading, found));
    }
    const day = found.future ? null : fullDay(found);
    if (day !== null && (earliest === null || day > earliest)) {
      earliest = day;
      after = spanOf(reading, found);
    }
  }
  if (weekday === null && earliest === null) return null;
  if (after !== null) evidence.push(after);
  return {
    value: null,
    earliest: earliest === null ? null : isoDay(earliest),
    latest: null,
    granularity: 'day',
    basis: 'implied',
    ...(weekday === null ? {} : { weekday }),
    because: because('published/clues', evidence),
  };
}
