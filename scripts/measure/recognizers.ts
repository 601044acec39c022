import { readFileSync } from 'node:fs';
import { findMoments } from '../../src/analyse/dates/find-moments.ts';
import type { DurationPart, FoundMoment } from '../../src/analyse/dates/moment.ts';
import { dayOfIso, isoDay, type Lexicon, readNumbers, scan, sentences } from '../../src/arabic/index.ts';
import { findChatNumbers } from './chat-numbers.ts';
import { CHAT_READERS } from './chat-readers.ts';
import { chatRange, type Range } from './chat-resolve.ts';

/** Passed cases of one file of the set, and what failed. */
export interface CaseScore {
  readonly name: string;
  readonly total: number;
  readonly passed: number;
  readonly failures: readonly string[];
}

interface Case {
  readonly file: string;
  readonly index: number;
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly NotSupported?: string;
  readonly Results: readonly Expected[];
}

interface Expected {
  readonly Text: string;
  readonly Start: number;
  readonly Value?: {
    readonly Timex: string;
    readonly PastResolution: Readonly<Record<string, string>>;
    readonly FutureResolution: Readonly<Record<string, string>>;
  };
  readonly Resolution?: { readonly value: string };
}

const DATE_FILES = [
  'DateTime/DateParser.json',
  'DateTime/DatePeriodParser.json',
  'DateTime/DurationParser.json',
];
const NUMBER_FILE = 'Number/NumberModel.json';

/**
 * The active cases (not marked as beyond the reach of the set's own engine) of the parsers: every expected result must be
 * overlapped by a finding with the same past and future resolution, and nothing more may be found in a number case.
 */
export function scoreRecognizers(file: string, lexicon: Lexicon): readonly CaseScore[] {
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter(
    (c) => !/dotnet/i.test(c.NotSupported ?? ''),
  );
  const scores: CaseScore[] = [];
  for (const name of [...DATE_FILES, NUMBER_FILE]) {
    const failures: string[] = [];
    const own = cases.filter((c) => c.file === name);
    for (const test of own) {
      const failure = name === NUMBER_FILE ? numberFailure(test, lexicon) : dateFailure(test, lexicon);
      if (failure !== null) failures.push(`${test.index} ${test.Input} ⇒ ${failure}`);
    }
    scores.push({ name, total: own.length, passed: own.length - failures.length, failures });
  }
  return scores;
}

function dateFailure(test: Case, lexicon: Lexicon): string | null {
  const anchor = dayOfIso((test.Context?.ReferenceDateTime ?? '').slice(0, 10)) ?? 0;
  const scanned = scan(test.Input, lexicon);
  const found = findMoments(scanned, readNumbers(scanned), sentences(scanned), CHAT_READERS);
  const at = (m: FoundMoment): string =>
    `[${test.Input.slice(scanned.tokens.start[m.from], scanned.tokens.end[m.to - 1])}]`;
  for (const expected of test.Results) {
    const { Value: value } = expected;
    if (value === undefined) continue;
    const end = expected.Start + expected.Text.length;
    const near = found.filter(
      (m) => scanned.tokens.start[m.from] < end && scanned.tokens.end[m.to - 1] > expected.Start,
    );
    const ok = near.some(
      (m) =>
        agrees(m, chatRange(m, anchor, 'past'), value.PastResolution, value.Timex) &&
        agrees(m, chatRange(m, anchor, 'future'), value.FutureResolution, value.Timex),
    );
    if (!ok) {
      const got = near.map(
        (m) => `${at(m)}=${show(chatRange(m, anchor, 'past'))}|${show(chatRange(m, anchor, 'future'))}`,
      );
      return `${JSON.stringify([value.PastResolution, value.FutureResolution])} got ${got.join(' ') || 'nothing'}`;
    }
  }
  return null;
}

function show(range: Range | null): string {
  return range === null ? '-' : `${isoDay(range.first)}..${isoDay(range.last)}`;
}

function agrees(
  m: FoundMoment,
  got: Range | null,
  wanted: Readonly<Record<string, string>>,
  timex: string,
): boolean {
  if (wanted.date !== undefined)
    return got !== null && got.first === got.last && isoDay(got.first) === wanted.date;
  if (wanted.duration !== undefined) {
    return m.moment.kind === 'duration' && seconds(m.moment.lengths) === Number(wanted.duration);
  }
  if (wanted.startDate !== undefined) {
    if (got === null) return false;
    // their ranges end before the end date, except where the words name the last day
    const ends = [isoDay(got.last), isoDay(got.last + 1)];
    return isoDay(got.first) === wanted.startDate && ends.includes(wanted.endDate);
  }
  if (m.moment.kind !== 'season') return false;
  const year = m.moment.year ?? (m.moment.direction === 0 ? 2016 : null);
  return timex === (year === null ? m.moment.season : `${year}-${m.moment.season}`);
}

const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};

function seconds(lengths: readonly DurationPart[]): number {
  return lengths.reduce((sum, { unit, amount }) => sum + (amount ?? Number.NaN) * SECONDS[unit], 0);
}

function numberFailure(test: Case, lexicon: Lexicon): string | null {
  const found = findChatNumbers(test.Input, lexicon);
  const wanted = test.Results.map((r) => Number(r.Resolution?.value));
  const got = found.map((n) => n.value);
  const same =
    wanted.length === got.length &&
    wanted.every((w, k) => Math.abs(w - got[k]) <= Math.abs(w) * 1e-9 || w === got[k]);
  return same ? null : `${JSON.stringify(wanted)} got ${JSON.stringify(got)}`;
}
