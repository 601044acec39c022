import { analyse } from '../analyse/index.ts';
import type { Analysis, Article } from '../model/index.ts';
import type { Database } from '../store/database.ts';
import { type Decision, decisionsOf } from '../store/decisions.ts';
import {
  type ArticleSummary,
  analysisBody,
  currentAnalysisBodies,
  currentVersions,
  findArticle,
  isoTime,
  versionsOf,
} from '../store/read-articles.ts';
import { correctedAnalysis, correctedArticle } from './archive-corrections.ts';
import { restoredAnalysis } from './archive-storable.ts';
import { loadLexicon } from './lexicon.ts';

/** An article with its analysis as people corrected it. */
export interface ArchivedArticle {
  readonly summary: ArticleSummary;
  readonly article: Article;
  readonly analysis: Analysis;
  /** Texts it has had, oldest first. */
  readonly versions: readonly ArchivedVersion[];
  /** Decisions that hold, oldest first. */
  readonly decisions: readonly Decision[];
  /** Ids of decisions on words that are no claim of the current version now. */
  readonly unbound: readonly string[];
}

export interface ArchivedVersion {
  readonly id: string;
  readonly seq: number;
  readonly addedAt: string;
  readonly origin: string | null;
  readonly length: number;
  readonly current: boolean;
}

type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];

/** One article, or null when the archive does not have it. */
export async function readArticle(database: Database, id: string): Promise<ArchivedArticle | null> {
  return database.withRetry(async () => {
    const db = database.read;
    const summary = await findArticle(db, id);
    if (summary === null) return null;
    const [versions, all] = await Promise.all([versionsOf(db, id), decisionsOf(database.writers, [id])]);
    const row = versions.find((version) => version.id === summary.versionId) as VersionRow;
    const article = articleOf(row);
    const decisions = all.get(id) ?? [];
    const body = await analysisBody(db, { articleId: id, versionId: row.id, analyser: summary.analyser });
    const machine =
      body === null
        ? analyse(correctedArticle(article, decisions), loadLexicon())
        : restoredAnalysis(body, row.text);
    const { analysis, unbound } = correctedAnalysis(machine, row.id, decisions);
    return {
      summary,
      article,
      analysis,
      versions: versions.map((version) => ({
        id: version.id,
        seq: version.seq,
        addedAt: isoTime(version.added_at),
        origin: version.origin,
        length: version.text.length,
        current: version.id === row.id,
      })),
      decisions,
      unbound: unbound.map((decision) => decision.id),
    };
  });
}

/** Analyses of several articles as people corrected them, by article id; what matching reads. */
export async function readAnalyses(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, Analysis>> {
  const [versions, bodies, decisions] = await Promise.all([
    currentVersions(database.read, ids),
    currentAnalysisBodies(database.read, ids),
    decisionsOf(database.writers, ids),
  ]);
  const analyses = new Map<string, Analysis>();
  for (const [id, version] of versions) {
    const body = bodies.get(id);
    if (body === undefined) continue;
    const machine = restoredAnalysis(body, version.text);
    analyses.set(id, correctedAnalysis(machine, version.id, decisions.get(id) ?? []).analysis);
  }
  return analyses;
}

/** The article as it came in, from the row of a version. */
export function articleOf(row: VersionRow): Article {
  const post = row.post as Article['post'] | null;
  return {
    id: row.article_id,
    url: row.url,
    outlet: row.outlet,
    title:
      row.title_start === null || row.title_end === null
        ? null
        : { start: row.title_start, end: row.title_end },
    publishedAt: row.published_at,
    byline: row.byline,
    section: row.section,
    language: row.language,
    text: row.text,
    ...(post ? { post } : {}),
  };
}
