import { inflateRawSync } from 'node:zlib';
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Page, readCursor, writeCursor } from './cursor.ts';
import type { ArticlesTable, Tables, VersionsTable } from './schema.ts';

/** An article in a list. */
export interface ArticleSummary {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO 8601 in the granularity it is known in; null: unknown. */
  readonly published: string | null;
  readonly publishedBasis: string;
  readonly language: string | null;
  readonly versionId: string;
  readonly versions: number;
  readonly analyser: string;
  readonly claimCount: number;
  readonly addedAt: string;
  readonly changedAt: string;
}

export interface ArticleFilter {
  readonly outlet?: string;
  /** Publication, ISO 8601 moments: from (inclusive), to (exclusive). */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

/** Articles, newest publication first, those of unknown time last. */
export async function listArticles(
  db: Kysely<Tables>,
  filter: ArticleFilter = {},
): Promise<Page<ArticleSummary>> {
  const limit = filter.limit ?? 50;
  let query = db.selectFrom('articles').selectAll().select(sql<string>`sort_at::text`.as('sort_text'));
  if (filter.outlet !== undefined) query = query.where('outlet', '=', filter.outlet);
  if (filter.from !== undefined) query = query.where('sort_at', '>=', filter.from as never);
  if (filter.to !== undefined) query = query.where('sort_at', '<', filter.to as never);
  const place = readCursor(filter.cursor ?? null);
  if (place !== null) {
    query = query.where(sql<boolean>`(sort_at, id) < (${place[0]}::timestamptz, ${String(place[1])})`);
  }
  const rows = await query
    .orderBy('sort_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(summaryOf),
    next: rows.length > limit && last ? writeCursor([last.sort_text, last.id]) : null,
  };
}

/** One article, or null. */
export async function findArticle(db: Kysely<Tables>, id: string): Promise<ArticleSummary | null> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : summaryOf(row);
}

/** The versions of an article, oldest first. */
export function versionsOf(db: Kysely<Tables>, articleId: string): Promise<Selectable<VersionsTable>[]> {
  return db.selectFrom('versions').selectAll().where('article_id', '=', articleId).orderBy('seq').execute();
}

/** Current versions of several articles, by article id. */
export async function currentVersions(
  db: Kysely<Tables>,
  articleIds: readonly string[],
): Promise<Map<string, Selectable<VersionsTable>>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('versions as v', (join) =>
      join.onRef('v.article_id', '=', 'a.id').onRef('v.id', '=', 'a.version_id'),
    )
    .selectAll('v')
    .where('a.id', 'in', [...articleIds])
    .execute();
  return new Map(rows.map((row) => [row.article_id, row]));
}

/** The analysis of a version as JSON (without the text); null when this analyser did not make one. */
export async function analysisBody(
  db: Kysely<Tables>,
  key: { readonly articleId: string; readonly versionId: string; readonly analyser: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('analyses')
    .select('body')
    .where('article_id', '=', key.articleId)
    .where('version_id', '=', key.versionId)
    .where('analyser', '=', key.analyser)
    .executeTakeFirst();
  return row === undefined ? null : inflated(row.body);
}

/** The analyses of the current versions of several articles as JSON (without the text), by article id. */
export async function currentAnalysisBodies(
  db: Kysely<Tables>,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles as a')
    .innerJoin('analyses as n', (join) =>
      join
        .onRef('n.article_id', '=', 'a.id')
        .onRef('n.version_id', '=', 'a.version_id')
        .onRef('n.analyser', '=', 'a.analyser'),
    )
    .select(['a.id', 'n.body'])
    .where('a.id', 'in', [...articleIds])
    .execute();
  return new Map(rows.map((row) => [row.id, inflated(row.body)]));
}

/** Articles in the order of their ids, from after `after`: for work that goes through all of them. */
export async function articleIdsAfter(
  db: Kysely<Tables>,
  after: string,
  limit: number,
  outdated?: { readonly analyser: string; readonly termsVersion: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM articles a ${
      outdated === undefined
        ? sql`WHERE a.id > ${after}`
        : sql`JOIN article_search s ON s.article_id = a.id
            WHERE a.id > ${after} AND (a.analyser <> ${outdated.analyser} OR s.terms_version <> ${outdated.termsVersion})`
    } ORDER BY a.id LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.id);
}

/** How many articles an older analyser or stemmer made the rows of. */
export async function countOutdated(
  db: Kysely<Tables>,
  current: { readonly analyser: string; readonly termsVersion: number },
): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    SELECT count(*) AS n FROM articles a JOIN article_search s ON s.article_id = a.id
    WHERE a.analyser <> ${current.analyser} OR s.terms_version <> ${current.termsVersion}`.execute(db);
  return Number(rows[0].n);
}

export function inflated(body: Buffer): string {
  return inflateRawSync(body).toString('utf8');
}

/** A time column as ISO 8601. */
export function isoTime(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

/** What a list shows of an article, from its row. */
export function summaryOf(row: Selectable<ArticlesTable>): ArticleSummary {
  return {
    id: row.id,
    url: row.url,
    outlet: row.outlet,
    title: row.title,
    published: row.published,
    publishedBasis: row.published_basis,
    language: row.language,
    versionId: row.version_id,
    versions: row.versions,
    analyser: row.analyser,
    claimCount: row.claim_count,
    addedAt: isoTime(row.added_at),
    changedAt: isoTime(row.changed_at),
  };
}
