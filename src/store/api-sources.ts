import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { type Page, readCursor, writeCursor } from './search.ts';

export interface SourceCount {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly ref: string | null;
  readonly articles: number;
  readonly claims: number;
}

/** Named sources with how much they say; those with most claims first. Unnamed sources are not among them. */
export async function listSources(
  db: Kysely<Tables>,
  options: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<SourceCount>> {
  const place = readCursor(options.cursor);
  const { rows } = await sql<Row>`
    SELECT * FROM (
      SELECT key, min(name) AS name, min(type) AS type, min(ref) AS ref,
        count(DISTINCT article_id) AS articles, count(DISTINCT claim_id) AS claims
      FROM chain_nodes WHERE key IS NOT NULL GROUP BY key) AS sources
    ${place === null ? sql`` : sql`WHERE (claims, key) < (${Number(place[0])}, ${String(place[1])})`}
    ORDER BY claims DESC, key DESC LIMIT ${sql.lit(options.limit + 1)}`.execute(db);
  const last = rows[options.limit - 1];
  return {
    items: rows.slice(0, options.limit).map(countOf),
    next: rows.length > options.limit && last ? writeCursor([Number(last.claims), last.key]) : null,
  };
}

/** One named source by its key, or null. */
export async function findSource(db: Kysely<Tables>, key: string): Promise<SourceCount | null> {
  const { rows } = await sql<Row>`
    SELECT key, (array_agg(name ORDER BY length(name) DESC, name))[1] AS name, min(type) AS type, min(ref) AS ref,
      count(DISTINCT article_id) AS articles, count(DISTINCT claim_id) AS claims
    FROM chain_nodes WHERE key = ${key} GROUP BY key`.execute(db);
  return rows[0] === undefined ? null : countOf(rows[0]);
}

/** Ids of the claims in whose chain a source stands, newest report first. */
export async function claimsWithSource(
  db: Kysely<Tables>,
  key: string,
  options: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<string>> {
  const place = readCursor(options.cursor);
  const { rows } = await sql<{ id: string; sort_text: string }>`
    SELECT DISTINCT c.id, c.sort_at, c.sort_at::text AS sort_text FROM chain_nodes n
    JOIN claims c ON c.article_id = n.article_id AND c.id = n.claim_id
    WHERE n.key = ${key} ${
      place === null ? sql`` : sql`AND (c.sort_at, c.id) < (${place[0]}::timestamptz, ${String(place[1])})`
    }
    ORDER BY c.sort_at DESC, c.id DESC LIMIT ${sql.lit(options.limit + 1)}`.execute(db);
  const last = rows[options.limit - 1];
  return {
    items: rows.slice(0, options.limit).map((row) => row.id),
    next: rows.length > options.limit && last ? writeCursor([last.sort_text, last.id]) : null,
  };
}

interface Row {
  key: string;
  name: string;
  type: string;
  ref: string | null;
  articles: string;
  claims: string;
}

function countOf(row: Row): SourceCount {
  return { ...row, articles: Number(row.articles), claims: Number(row.claims) };
}
