import {
  EPISODE_GAP,
  episodeId,
  inCommon,
  isoDay,
  joins,
  mainSubject,
  runAround,
  subjectTitle,
} from '../match/index.ts';
import type { Database } from '../store/database.ts';
import { type ReportRow, reportsAbout, reportsWithClaims } from '../store/match-reports.ts';

/** The reports on one happening. */
export interface EpisodeReports {
  /** The id that all ids of the episode lead to. */
  readonly id: string;
  readonly title: string;
  /** First and last day of reports, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly articles: readonly string[];
  /** Hashes of the subjects that claims of the episode have. */
  readonly subjects: readonly string[];
  /** Words the reports have in common, as matching compares them. */
  readonly words: readonly string[];
}

/** Days on either side in which reports on a subject are looked for. */
const REACH = 60;

/** Times that the subject of an episode is looked for anew. */
const MOST_ROUNDS = 5;

/** Words of a title. */
const TITLE_WORDS = 2;

/**
 * The reports on the happening of a subject (as a hash) around a day: those about it whose days run together, and those of the
 * same days that have enough in common with them. What most of them are about is the subject of the episode, whichever one
 * was asked for. Null when nobody reports on it.
 */
export async function gatherEpisode(
  database: Database,
  subject: string,
  day: number,
): Promise<EpisodeReports | null> {
  let main = subject;
  let reports = await gather(database, main, day);
  if (reports === null) return null;
  // What most of the reports are about leads to more of them; where two lead to each other, the lesser stands.
  for (const seen = new Set([subject]); seen.size < MOST_ROUNDS; ) {
    const next: string | null = mainSubject(reports);
    if (next === null || next === main || (seen.has(next) && next > main)) break;
    const more: readonly ReportRow[] | null = await gather(database, next, day);
    if (more === null) break;
    [main, reports] = [next, more];
    if (seen.has(next)) break;
    seen.add(next);
  }
  return episodeFrom(main, reports, subject);
}

async function gather(
  database: Database,
  subject: string,
  day: number,
): Promise<readonly ReportRow[] | null> {
  const client = database.writers;
  const days = { from: day - REACH, to: day + REACH, near: day };
  const about = runAround(await reportsAbout(client, [subject], days), day);
  // A place that reports on other things name: only their claims on it are of this episode.
  const others = runAround(await reportsWithClaims(client, subject, days), day);
  const reports = new Map([...others, ...about].map((report) => [report.article, report as ReportRow]));
  if (reports.size === 0) return null;
  if (about.length > 0) {
    const common = inCommon(about);
    const [from, to] = spanOf(about);
    const near = { from: from - EPISODE_GAP, to: to + EPISODE_GAP, near: day };
    for (const report of await reportsAbout(client, common, near))
      if (joins(report, about, common)) reports.set(report.article, report);
  }
  return [...reports.values()];
}

function episodeFrom(main: string, reports: readonly ReportRow[], asked: string): EpisodeReports {
  const [from, to] = spanOf(reports);
  const common = inCommon(reports);
  const words = new Map<string, { readonly unit: string; readonly written: string }>();
  for (const report of [...reports].sort(byDay)) {
    report.subjects.forEach((subject, i) => {
      if (!words.has(subject)) words.set(subject, { unit: report.about[i], written: report.words[i] });
    });
  }
  const title = [main, ...common.filter((subject) => subject !== main)]
    .slice(0, TITLE_WORDS)
    .flatMap((subject) => words.get(subject)?.written ?? []);
  return {
    id: episodeId(main, from),
    title: title.map(subjectTitle).join(' · '),
    from: isoDay(from),
    to: isoDay(to),
    articles: reports.map((report) => report.article),
    subjects: [...new Set([main, asked, ...common, ...reports.map((report) => report.subjects[0])])].filter(
      (subject) => subject !== undefined,
    ),
    words: common.flatMap((subject) => words.get(subject)?.unit ?? []),
  };
}

function spanOf(reports: readonly ReportRow[]): readonly [number, number] {
  const days = reports.map((report) => report.day);
  return [Math.min(...days), Math.max(...days)];
}

function byDay(a: ReportRow, b: ReportRow): number {
  return a.day - b.day || (a.article < b.article ? -1 : 1);
}
