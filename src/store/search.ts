import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { StoreError } from './store-error.ts';

/** What to look for; terms are made by the caller, this file only asks PostgreSQL. */
export interface TermSearch {
  /** tsquery with words and facets. */
  readonly tsquery: string;
  /** tsquery of the words alone, for ranking; null ranks by time. */
  readonly rankQuery: string | null;
  /** tsquery of the words in titles; null when titles are not looked at apart. */
  readonly titleQuery: string | null;
  /** Publication time, ISO 8601, from (inclusive) and to (exclusive). */
  readonly from: string | null;
  readonly to: string | null;
  readonly order: 'relevance' | 'date';
  readonly limit: number;
  /** Opaque place after which the page begins. */
  readonly cursor: string | null;
}

/** Relevance is weighed among so many newest matches, and so many newest with all words in the title. */
const mostWeighed = 200;
const mostTitles = 50;
/** Facets are counted among so many newest matches. */
const mostCounted = 1000;

export interface ArticleHit {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly claimCount: number;
  readonly text: string;
  readonly score: number;
}

export interface ClaimHit {
  readonly id: string;
  readonly articleId: string;
  readonly content: string;
  readonly cue: string;
  readonly speaker: string | null;
  readonly speakerType: string | null;
  readonly stance: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly score: number;
}

export interface NameHit {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly ref: string | null;
  /** Articles that name it. */
  readonly articles: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * Articles that match, best or newest first. The matches are found once by the index alone and kept as keys;
 * left to itself the planner may walk through time instead, which takes for ever when the words are rare.
 */
export async function searchArticles(db: Kysely<Tables>, search: TermSearch): Promise<Found<ArticleHit>> {
  const byScore = search.order === 'relevance' && search.rankQuery !== null;
  const newest = sql`ORDER BY sort_at DESC, article_id DESC`;
  const titles =
    search.titleQuery === null
      ? sql``
      : sql`UNION (SELECT article_id, sort_at FROM article_search
          WHERE terms @@ (${search.tsquery}::tsquery && ${search.titleQuery}::tsquery) ${timeRange(search)}
          ${newest} LIMIT ${sql.lit(mostTitles)})`;
  const ranked = byScore
    ? sql`SELECT c.article_id, c.sort_at, ${score(search.rankQuery as string)} AS score FROM (
        (SELECT article_id, sort_at FROM matches ${newest} LIMIT ${sql.lit(mostWeighed)}) ${titles}) AS c
        JOIN article_search s ON s.article_id = c.article_id`
    : sql`SELECT article_id, sort_at, 0 AS score FROM matches`;
  const { rows } = await byIndex(
    db,
    sql<ArticleRow>`
    WITH matches AS MATERIALIZED (
      SELECT article_id, sort_at FROM article_search WHERE terms @@ ${search.tsquery}::tsquery ${timeRange(search)}),
    page AS (
      SELECT * FROM (${ranked}) AS ranked ${after(readCursor(search.cursor))}
      ORDER BY score DESC, sort_at DESC, article_id DESC LIMIT ${sql.lit(search.limit + 1)})
    SELECT t.total, a.id, a.url, a.outlet, a.title, a.published, a.claim_count, v.text, p.score,
      p.sort_at::text AS sort_text
    FROM (SELECT count(*) AS total FROM matches) t LEFT JOIN (
      page p JOIN articles a ON a.id = p.article_id
      JOIN versions v ON v.article_id = a.id AND v.id = a.version_id) ON true
    ORDER BY p.score DESC, p.sort_at DESC, p.article_id DESC`,
  );
  return page(rows, search.limit, (row) => ({
    hit: {
      id: row.id,
      url: row.url,
      outlet: row.outlet,
      title: row.title,
      published: row.published,
      claimCount: row.claim_count,
      text: row.text,
      score: row.score,
    },
    cursor: [row.score, row.sort_text, row.id],
  }));
}

/** Claims that match, best or newest first. */
export async function searchClaims(db: Kysely<Tables>, search: TermSearch): Promise<Found<ClaimHit>> {
  const byScore = search.order === 'relevance' && search.rankQuery !== null;
  const ranked = byScore
    ? sql`SELECT c.article_id, c.sort_at, c.claim_id, ${score(search.rankQuery as string)} AS score FROM (
        SELECT * FROM matches ORDER BY sort_at DESC, article_id DESC, claim_id DESC
        LIMIT ${sql.lit(mostWeighed)}) AS c
        JOIN claims s ON s.article_id = c.article_id AND s.id = c.claim_id`
    : sql`SELECT article_id, sort_at, claim_id, 0 AS score FROM matches`;
  const { rows } = await byIndex(
    db,
    sql<ClaimRow>`
    WITH matches AS MATERIALIZED (
      SELECT article_id, sort_at, id AS claim_id FROM claims
      WHERE terms @@ ${search.tsquery}::tsquery ${timeRange(search)}),
    page AS (
      SELECT * FROM (${ranked}) AS ranked ${after(readCursor(search.cursor), true)}
      ORDER BY score DESC, sort_at DESC, article_id DESC, claim_id DESC LIMIT ${sql.lit(search.limit + 1)})
    SELECT t.total, c.id, c.article_id, c.content, c.cue, c.speaker, c.speaker_type, c.stance, a.outlet, a.title,
      a.url, a.published, p.score, p.sort_at::text AS sort_text
    FROM (SELECT count(*) AS total FROM matches) t LEFT JOIN (
      page p JOIN claims c ON c.article_id = p.article_id AND c.id = p.claim_id
      JOIN articles a ON a.id = p.article_id) ON true
    ORDER BY p.score DESC, p.sort_at DESC, p.article_id DESC, p.claim_id DESC`,
  );
  return page(rows, search.limit, (row) => ({
    hit: {
      id: row.id,
      articleId: row.article_id,
      content: row.content,
      cue: row.cue,
      speaker: row.speaker,
      speakerType: row.speaker_type,
      stance: row.stance,
      outlet: row.outlet,
      title: row.title,
      url: row.url,
      published: row.published,
      score: row.score,
    },
    cursor: [row.score, row.sort_text, row.article_id, row.id],
  }));
}

/** Named persons, bodies and places whose name has the words; those in most articles first. */
export async function searchNames(db: Kysely<Tables>, tsquery: string, limit: number): Promise<NameHit[]> {
  const { rows } = await sql<{
    kind: string;
    key: string;
    name: string;
    ref: string | null;
    articles: string;
  }>`
    SELECT n.kind, n.key, n.name, n.ref, (
      SELECT count(DISTINCT article_id) FROM (
        SELECT article_id FROM entities e WHERE e.key = n.key AND e.kind = n.kind LIMIT 10000) AS found) AS articles
    FROM (SELECT * FROM names WHERE terms @@ ${tsquery}::tsquery
          ORDER BY length(name), key LIMIT ${sql.lit(Math.max(limit * 3, 30))}) AS n
    ORDER BY articles DESC, n.name LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => ({ ...row, articles: Number(row.articles) })).filter((row) => row.articles > 0);
}

/** Which of these are keys of named entities. */
export async function knownKeys(db: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('names')
    .select('key')
    .distinct()
    .where('key', 'in', [...keys])
    .execute();
  return new Set(rows.map((row) => row.key));
}

/** Keys of named entities whose name has the words, shortest names first. */
export async function keysWithWords(db: Kysely<Tables>, tsquery: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`SELECT key FROM (
    SELECT DISTINCT key, length(name) AS length FROM names WHERE terms @@ ${tsquery}::tsquery) AS found
    ORDER BY length, key LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.key);
}

/** How often each value of a facet occurs among the newest matches. */
export async function facetCounts(
  db: Kysely<Tables>,
  search: TermSearch,
  values: number,
): Promise<Record<string, { value: string; count: number }[]>> {
  const { rows } = await byIndex(
    db,
    sql<{ facet: string; value: string; count: string }>`
    WITH matches AS MATERIALIZED (
      SELECT outlet, speakers, source_types, stances, event_types, places, sort_at FROM article_search
      WHERE terms @@ ${search.tsquery}::tsquery ${timeRange(search)}
      ORDER BY sort_at DESC, article_id DESC LIMIT ${sql.lit(mostCounted)}),
    pairs AS (
      SELECT 'outlet' AS facet, outlet AS value FROM matches WHERE outlet IS NOT NULL
      UNION ALL SELECT 'speaker', unnest(speakers) FROM matches
      UNION ALL SELECT 'sourceType', unnest(source_types) FROM matches
      UNION ALL SELECT 'stance', unnest(stances) FROM matches
      UNION ALL SELECT 'eventType', unnest(event_types) FROM matches
      UNION ALL SELECT 'place', unnest(places) FROM matches
      UNION ALL SELECT 'month', to_char(sort_at, 'YYYY-MM') FROM matches WHERE sort_at > '-infinity'),
    counted AS (
      SELECT facet, value, count(*) AS count, row_number() OVER (PARTITION BY facet ORDER BY count(*) DESC, value) AS place
      FROM pairs GROUP BY facet, value)
    SELECT facet, value, count FROM counted WHERE place <= ${sql.lit(values)} ORDER BY facet, place`,
  );
  const facets: Record<string, { value: string; count: number }[]> = {};
  for (const { facet, value, count } of rows) {
    facets[facet] ??= [];
    facets[facet].push({ value, count: Number(count) });
  }
  return facets;
}

/**
 * Runs a query that must find its matches by the full-text index. The planner does not know what it costs to
 * fetch a tsvector, and reads the whole table when many rows match: four times as slow.
 */
function byIndex<T>(db: Kysely<Tables>, query: RawBuilder<T>): Promise<{ rows: T[] }> {
  return db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(transaction);
    return query.execute(transaction);
  });
}

/** A page of matches, and how many there are in all. */
export interface Found<T> extends Page<T> {
  readonly total: number;
}

interface ArticleRow {
  total: string;
  id: string;
  url: string | null;
  outlet: string | null;
  title: string | null;
  published: string | null;
  claim_count: number;
  text: string;
  score: number;
  sort_text: string;
}

interface ClaimRow {
  total: string;
  id: string;
  article_id: string;
  content: string;
  cue: string;
  speaker: string | null;
  speaker_type: string | null;
  stance: string;
  outlet: string | null;
  title: string | null;
  url: string | null;
  published: string | null;
  score: number;
  sort_text: string;
}

/** A whole number, so that it is the same again when the next page is asked for. */
function score(rankQuery: string): RawBuilder<unknown> {
  return sql`(1000000 * ts_rank('{0.1, 0.2, 0.4, 1.0}', s.terms, ${rankQuery}::tsquery, 1))::int`;
}

function timeRange(search: TermSearch): RawBuilder<unknown> {
  const from = search.from === null ? sql`` : sql`AND sort_at >= ${search.from}::timestamptz`;
  const to = search.to === null ? sql`` : sql`AND sort_at < ${search.to}::timestamptz`;
  return sql`${from} ${to}`;
}

function after(cursor: readonly (string | number)[] | null, claims = false): RawBuilder<unknown> {
  if (cursor === null) return sql``;
  const [points, at, article, claim] = cursor;
  return claims
    ? sql`WHERE (score, sort_at, article_id, claim_id) < (${Number(points)}::int, ${at}::timestamptz, ${article}, ${claim ?? ''})`
    : sql`WHERE (score, sort_at, article_id) < (${Number(points)}::int, ${at}::timestamptz, ${article})`;
}

/** Without any match there is still one row, with the number of all and nothing else. */
function page<R extends { readonly id: string | null; readonly total: string }, T>(
  rows: readonly R[],
  limit: number,
  read: (row: R) => { hit: T; cursor: readonly (string | number)[] },
): Found<T> {
  const all = rows
    .filter((row) => row.id !== null)
    .slice(0, limit)
    .map(read);
  const last = all.at(-1);
  return {
    total: Number(rows[0]?.total ?? 0),
    items: all.map(({ hit }) => hit),
    next: rows.length > limit && last ? writeCursor(last.cursor) : null,
  };
}

/** A place in a sorted list as an opaque string. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place back; throws a StoreError when the string was not made by `writeCursor`. */
export function readCursor(cursor: string | null): readonly (string | number)[] | null {
  if (cursor === null || cursor === '') return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const plain = (part: unknown) => typeof part === 'string' || typeof part === 'number';
    if (Array.isArray(place) && place.length >= 2 && place.length <= 4 && place.every(plain)) return place;
  } catch {
    // Falls through to the one message.
  }
  throw new StoreError('request', 'The cursor is not one this archive gave out; begin again without it.');
}
