import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Page, readCursor, writeCursor } from './cursor.ts';
import type { Tables } from './schema.ts';
import { byIndex, type TermSearch, timeRange } from './term-search.ts';

/** Relevance is weighed among so many newest matches, and so many newest with all words in the title. */
const mostWeighed = 200;
const mostTitles = 50;

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
