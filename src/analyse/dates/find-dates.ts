import { bareStart, type DayNumber, dayOfIso, isoDay, TokenKind } from '../../arabic/index.ts';
import type { DateValue, PublicationTime, Region } from '../../model/index.ts';
import { isAge } from '../quantities/age.ts';
import type { Reading } from '../reading.ts';
import type { FoundMoment } from './moment.ts';
import { momentsOf } from './moments-of.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';

/**
 * The dates, durations and other times of an article, in text order. Relative ones count from the publication time; inside
 * direct speech from the day of the speech, where the sentence that opens it names one. What contradicts itself or cannot
 * be leaves a diagnostic, and an impossible date no value.
 */
export function findDates(reading: Reading, published: PublicationTime): readonly DateValue[] {
  const { scan, ignored, sentences, diagnostics } = reading;
  const publishedDay = published.value === null ? null : dayOfIso(published.value);
  const title = reading.regions.find((region) => region.kind === 'title');
  const dates: DateValue[] = [];

  // Day named by the narrator last, in which sentence.
  let told: DayNumber | null = null;
  let toldSentence = -1;
  // What حينها means: the last time named, in this sentence or the one before.
  let last: Resolved | null = null;
  let lastSentence = -1;
  for (const found of momentsOf(reading)) {
    if (ignored[found.from] === 1) continue;
    if (found.moment.kind === 'duration' && isAge(scan, found.from, found.to)) continue;
    const quotation = reading.quotations.of[found.from];
    const sentence = sentences.of[found.from];
    let anchor = publishedDay;
    if (quotation >= 0) {
      const speechSentence = sentences.of[reading.quotations.open[quotation]];
      if (told !== null && toldSentence === speechSentence) anchor = told;
    }
    const { start, end } = spanOf(reading, found);
    if (found.impossible !== null) {
      diagnostics.push({ rule: 'dates/impossible', reason: found.impossible, start, end });
      dates.push(dateValue(dates.length, start, end, found, IMPOSSIBLE));
      continue;
    }
    if (quotation >= 0 && isNowadays(reading, found)) {
      dates.push(dateValue(dates.length, start, end, found, NOWADAYS));
      continue;
    }
    const ahead = found.future || (title !== undefined && announcedAhead(reading, found, title));
    let resolved = resolve(found.moment, anchor, ahead ? 'ahead' : 'news');
    if (found.moment.kind === 'clock' && toldSentence === sentence && told !== null) {
      resolved = {
        ...resolved,
        value: isoDay(told) + resolved.value,
        basis: 'implied',
        first: told,
        last: told,
      };
    }
    if (found.moment.kind === 'then' && last !== null && sentence - lastSentence <= 1) resolved = last;
    if (resolved.value !== null && PLACED.has(resolved.granularity) && !SPEAKING.has(found.rule)) {
      last = { ...resolved, basis: 'implied', conflict: null };
      lastSentence = sentence;
    }
    if (resolved.conflict !== null) diagnostics.push({ ...resolved.conflict, start, end });
    if (quotation < 0 && found.moment.kind === 'calendar' && isOneDay(resolved)) {
      told = resolved.first;
      toldSentence = sentence;
    }
    dates.push(dateValue(dates.length, start, end, found, resolved));
  }
  return dates;
}

/** A bare weekday in the title when the body says the same weekday is to come («الثلاثاء المقبل»). */
function announcedAhead(reading: Reading, found: FoundMoment, title: Region): boolean {
  const { moment } = found;
  if (moment.kind !== 'calendar' || moment.weekday === null || moment.weekdayDirection !== null) return false;
  const start = reading.scan.tokens.start[found.from];
  return (
    title.start <= start &&
    start < title.end &&
    momentsOf(reading).some(
      ({ moment: other }) =>
        other.kind === 'calendar' && other.weekday === moment.weekday && other.weekdayDirection === 1,
    )
  );
}

/** Days on which somebody says something, rather than days spoken of. */
const SPEAKING: ReadonlySet<string> = new Set(['dates/weekday', 'dates/deictic']);
const PLACED: ReadonlySet<string> = new Set(['day', 'month', 'year']);

const NOWHERE: Resolved = {
  value: null,
  granularity: 'period',
  basis: 'implied',
  first: null,
  last: null,
  soft: false,
  conflict: null,
};
const IMPOSSIBLE: Resolved = { ...NOWHERE, granularity: 'day', basis: 'stated' };
const NOWADAYS: Resolved = NOWHERE;

function isOneDay(resolved: Resolved): boolean {
  return resolved.first !== null && resolved.first === resolved.last;
}

/** اليوم alone inside direct speech is as often "nowadays" as today, so it is left without a value. */
function isNowadays(reading: Reading, found: FoundMoment): boolean {
  const { moment } = found;
  if (moment.kind !== 'calendar' || found.rule !== 'dates/deictic') return false;
  if (moment.deictic !== 0 || moment.part !== null || moment.weekday !== null) return false;
  return found.to === found.from + 1 && reading.scan.tokens.kind[found.from] === TokenKind.word;
}

function spanOf(reading: Reading, found: FoundMoment): { start: number; end: number } {
  const { scan } = reading;
  return { start: bareStart(scan, found.from), end: scan.tokens.end[found.to - 1] };
}

function dateValue(
  index: number,
  start: number,
  end: number,
  found: FoundMoment,
  resolved: Resolved,
): DateValue {
  const { value, granularity, basis, first, last, soft } = resolved;
  const bounds =
    soft && first !== null && last !== null ? { earliest: isoDay(first), latest: isoDay(last) } : {};
  return {
    id: `t${index + 1}`,
    start,
    end,
    value,
    granularity,
    basis,
    ...bounds,
    because: { rule: found.rule, evidence: [{ start, end }], from: [] },
  };
}
