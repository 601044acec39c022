import { type Kysely, sql } from 'kysely';
import { type Page, readCursor, writeCursor } from './cursor.ts';
import type { Tables } from './schema.ts';

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
  const { rows } = await sql<{
    key: string;
    name: string;
    type: string;
    ref: string | null;
    articles: string;
    claims: string;
  }>`
    SELECT * FROM (
      SELECT coalesce(ref, key) AS key, (array_agg(name ORDER BY length(name) DESC, name))[1] AS name,
        min(type) AS type, min(ref) AS ref,
        count(DISTINCT article_id) AS articles, count(DISTINCT claim_id) AS claims
      FROM chain_nodes WHERE key IS NOT NULL GROUP BY coalesce(ref, key)) AS sources
    ${place === null ? sql`` : sql`WHERE (claims, key) < (${Number(place[0])}, ${String(place[1])})`}
    ORDER BY claims DESC, key DESC LIMIT ${sql.lit(options.limit + 1)}`.execute(db);
  const last = rows[options.limit - 1];
  return {
    items: rows
      .slice(0, options.limit)
      .map((row) => ({ ...row, articles: Number(row.articles), claims: Number(row.claims) })),
    next: rows.length > options.limit && last ? writeCursor([Number(last.claims), last.key]) : null,
  };
}
