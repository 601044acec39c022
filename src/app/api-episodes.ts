import { readEpisodeId } from '../match/index.ts';
import { findArticlesById } from '../store/api-articles.ts';
import { archiveSize } from '../store/api-claims.ts';
import { headlines, placesNamed } from '../store/api-groups.ts';
import { currentVersions } from '../store/read-articles.ts';
import { figureLines } from './api-figures.ts';
import { claimLine, claimsById, sharedKey, storedWords } from './api-groups.ts';
import { remembered } from './api-memo.ts';
import type { EpisodeLine, EpisodePage, PatternPage } from './api-schema-episode.ts';
import type { Stance } from './api-schema-words.ts';
import { kindOfSource, reportLine, wordsOf } from './api-words.ts';
import type { Database } from './archive.ts';
import { episodePage, listEpisodes, type EpisodePage as MatchedEpisode } from './match-episodes.ts';
import { listPatterns, patternPage } from './match-patterns.ts';
import { knownPlace } from './place-table.ts';

interface PageOf {
  readonly limit: number;
  readonly cursor: string | null;
}

/** Places an episode's page shows. */
const mostPlaces = 40;
const wordsOfPlace = 8;
/** Reports whose places it shows: the earliest. */
const articlesOfPlaces = 60;

/** Happenings the claims of the archive are about, newest first. */
export async function readEpisodes(
  database: Database,
  page: PageOf,
): Promise<{ items: EpisodeLine[]; next: string | null }> {
  const { items, next } = await remembered(database, `episodes ${page.limit} ${page.cursor}`, () =>
    listEpisodes(database, { limit: page.limit, before: page.cursor }),
  );
  const titles = await database.withRetry(() => headlines(database.read, items.map(subjectDays)));
  return {
    items: items.map(({ id, title, places, from, to, groups }, i) => ({
      id,
      title: quoted(titles[i]) ?? title,
      places: [...places],
      from,
      to,
      claims: groups,
      reports: 0,
      outlets: 0,
    })),
    next,
  };
}

/** One happening: who says what about it over time, where, and which figures; null when there is none. */
export function readEpisode(database: Database, id: string): Promise<EpisodePage | null> {
  return remembered(database, `episode ${id}`, () => makeEpisode(database, id));
}

async function makeEpisode(database: Database, id: string): Promise<EpisodePage | null> {
  const found = await episodePage(database, id);
  return found === null ? null : database.withRetry(() => episodeView(database, found));
}

/** A headline is an outlet's words, and shown as such. */
function quoted(headline: string | null | undefined): string | null {
  return headline == null ? null : `«${headline}»`;
}

/** The subject and days that the id of an episode is made from. */
function subjectDays({ id, from, to }: { id: string; from: string | null; to: string | null }) {
  const place = readEpisodeId(id);
  const day = (iso: string | null): number | null =>
    iso === null ? null : Math.floor(Date.parse(iso) / 86_400_000);
  const first = day(from) ?? place?.day ?? 0;
  return { subject: place?.subject ?? '', from: first, to: day(to) ?? first };
}

async function episodeView(database: Database, found: MatchedEpisode): Promise<EpisodePage> {
  const { read } = database;
  const { line, timeline } = found;
  const articleIds = [...new Set(timeline.map((entry) => entry.article))];
  const readForPlaces = articleIds.slice(0, articlesOfPlaces);
  const [claims, articles, versions, named, size, [headline]] = await Promise.all([
    claimsById(
      database,
      timeline.map((entry) => entry.claim),
    ),
    findArticlesById(read, articleIds),
    currentVersions(read, readForPlaces),
    placesNamed(read, readForPlaces),
    remembered(database, 'size', () => archiveSize(read)),
    headlines(read, [subjectDays(line)]),
  ]);
  const lines = found.claims.map((group) => claimLine(group, null));
  const byId = new Map(lines.map((one) => [one.id, one]));
  const groups = new Map(timeline.map((entry) => [entry.claim, entry.group]));
  const entries = timeline.flatMap((entry) => {
    const claim = claims.get(entry.claim);
    const article = articles.get(entry.article);
    return claim === undefined || article === undefined ? [] : [{ entry, claim, article }];
  });
  const sources = new Map<string, EpisodePage['matrix']['sources'][number]>();
  const cells = new Map<string, EpisodePage['matrix']['cells'][number]>();
  for (const { entry, claim } of entries) {
    const speaker = claim.chain[0];
    const key = speaker?.key == null ? null : sharedKey(speaker.ref ?? speaker.key);
    // An unnamed source is a column of its own: it is never joined with another report's.
    const source = key ?? `unnamed ${entry.group}`;
    if (!sources.has(source)) {
      sources.set(source, {
        id: source,
        name: entry.speaker,
        kind: kindOfSource(entry.speakerType, speaker?.key ?? null),
        source: key,
      });
    }
    const cell = `${entry.group} ${source}`;
    if (!cells.has(cell)) {
      cells.set(cell, {
        group: entry.group,
        source,
        stance: entry.stance as Stance,
        words: storedWords(claim),
      });
    }
  }
  return {
    line: {
      id: line.id,
      title: quoted(headline) ?? line.title,
      places: [...line.places],
      from: line.from,
      to: line.to,
      claims: found.groupsInAll,
      reports: articleIds.length,
      outlets: new Set(timeline.map((entry) => entry.outlet ?? entry.article)).size,
    },
    timeline: entries.map(({ entry, claim, article }) => ({
      at: entry.at,
      group: entry.group,
      stance: entry.stance as Stance,
      words: storedWords(claim),
      report: reportLine(article),
      speaker: entry.speaker,
      kind: kindOfSource(entry.speakerType, claim.chain[0]?.key ?? null),
    })),
    places: placesOf(named, versions),
    matrix: { sources: [...sources.values()], cells: [...cells.values()] },
    figures: figureLines(found.figures, { claims, articles, groups, lines: byId }),
    claims: lines,
    patterns: found.patterns.map(({ id, title, cases }) => ({ id, title, cases })),
    scope: { articles: size.articles, until: size.until },
  };
}

function placesOf(
  named: Awaited<ReturnType<typeof placesNamed>>,
  versions: Awaited<ReturnType<typeof currentVersions>>,
): EpisodePage['places'] {
  const places = new Map<string, EpisodePage['places'][number]>();
  for (const { article, name, ref, starts, ends } of named) {
    const text = versions.get(article)?.text;
    if (text === undefined) continue;
    const place = knownPlace(ref, name);
    // A town and the governorate of its name are one line.
    const key = place?.name ?? name;
    const known = places.get(key) ?? {
      name: key,
      lat: place?.where?.lat ?? null,
      lon: place?.where?.lon ?? null,
      count: 0,
      words: [],
    };
    known.count += starts.length;
    for (let i = 0; i < starts.length && known.words.length < wordsOfPlace; i++) {
      known.words.push(wordsOf(article, text, lineAround(text, starts[i], ends[i])));
    }
    places.set(key, known);
  }
  return [...places.values()]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, mostPlaces);
}

/** The words around a place's name, for reading it in context. */
function lineAround(text: string, start: number, end: number): { start: number; end: number } {
  const reach = 60;
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - reach);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, end + reach);
  const first = from === start - reach ? text.indexOf(' ', from) + 1 : from;
  const last = to === end + reach ? text.lastIndexOf(' ', to) : to;
  return { start: Math.min(first, start), end: Math.max(last, end) };
}

/** Patterns of episodes that are alike once names are masked. */
export async function readPatterns(
  database: Database,
  page: PageOf,
): Promise<{ items: PatternPage['line'][]; next: string | null }> {
  const patterns = await listPatterns(database, { limit: page.limit });
  return {
    items: patterns.map(({ id, title, cases }) => ({ id, title, cases, from: null, to: null })),
    next: null,
  };
}

/** One pattern with its cases, earliest first; null when there is none. */
export async function readPattern(database: Database, id: string): Promise<PatternPage | null> {
  const pattern = await patternPage(database, id);
  if (pattern === null) return null;
  return database.withRetry(async () => {
    const claims = await claimsById(
      database,
      pattern.cases.map((one) => one.claim),
    );
    const articles = await findArticlesById(
      database.read,
      pattern.cases.flatMap((one) => [one.article, ...one.reports]),
    );
    const days = pattern.cases.flatMap((one) => one.when ?? []);
    return {
      line: {
        id,
        title: pattern.title,
        cases: pattern.cases.length,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
      },
      shared: [...pattern.shared],
      cases: pattern.cases.flatMap((one) => {
        const claim = claims.get(one.claim);
        const article = articles.get(one.article);
        if (claim === undefined || article === undefined) return [];
        const reports = one.reports.flatMap((report) => articles.get(report) ?? []);
        return [
          {
            episode: {
              id: one.episode,
              title: article.title ?? '',
              places: [],
              from: one.when,
              to: null,
              claims: 0,
              reports: reports.length,
              outlets: new Set(reports.map((report) => report.outlet ?? report.id)).size,
            },
            when: one.when,
            sourcing: [...one.sourcing],
            words: storedWords(claim),
            report: reportLine(article),
            reports: reports.map(reportLine),
          },
        ];
      }),
    };
  });
}
