import { runsOf } from './episode-key.ts';

/** A report as episodes see it. */
export interface EpisodeReport {
  readonly article: string;
  /** Days since 1970. */
  readonly day: number;
  /** Hashes of what it is about, its subject first. */
  readonly subjects: readonly string[];
}

/** Share of an episode's reports that hold what they have in common, and the fewest of them. */
const COMMON_SHARE = 0.15;
const COMMON_LEAST = 2;

/** Things in common that are looked for. */
const MOST_COMMON = 12;

/** Things in common by which a report that does not name the subject is of the episode all the same; fewer join a lone report. */
const JOINS = 3;
const JOINS_ALONE = 2;

/** The reports whose days run together around a day; `day` itself need not have one. */
export function runAround<R extends EpisodeReport>(reports: readonly R[], day: number): readonly R[] {
  const run = runsOf([...reports.map((report) => report.day), day]).find(
    ([from, to]) => from <= day && day <= to,
  )!;
  return reports.filter((report) => run[0] <= report.day && report.day <= run[1]);
}

/** What reports have in common, most common first; of a single report everything it is about. */
export function inCommon(reports: readonly EpisodeReport[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { subjects } of reports) {
    for (const subject of new Set(subjects)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  const least = reports.length === 1 ? 1 : Math.max(COMMON_LEAST, COMMON_SHARE * reports.length);
  return [...counts]
    .filter(([, n]) => n >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(([subject]) => subject);
}

/** What most reports are about first of all: the subject of their episode. Of equally many the more common, then the least. */
export function mainSubject(reports: readonly EpisodeReport[]): string | null {
  const firsts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { subjects } of reports) {
    if (subjects.length > 0) firsts.set(subjects[0], (firsts.get(subjects[0]) ?? 0) + 1);
    for (const subject of subjects) all.set(subject, (all.get(subject) ?? 0) + 1);
  }
  const sorted = [...firsts].sort(([a, x], [b, y]) => y - x || all.get(b)! - all.get(a)! || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}

/** Whether a report is of the episode of others that have this in common. */
export function joins(
  report: EpisodeReport,
  others: readonly EpisodeReport[],
  common: readonly string[],
): boolean {
  const shared = common.filter((subject) => report.subjects.includes(subject)).length;
  return shared >= (others.length === 1 ? JOINS_ALONE : JOINS);
}
