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
      SELECT coalesce(ref, key) AS key, mode() WITHIN GROUP (ORDER BY name) AS name,
        mode() WITHIN GROUP (ORDER BY type) AS type, min(ref) AS ref,
        count(DISTINCT article_id) AS articles, count(DISTINCT claim_id) AS claims
      FROM chain_nodes WHERE key IS NOT NULL AND position = 0 GROUP BY coalesce(ref, key)) AS sources
    -- A name that could be anybody's of a kind (the police, a statement) has no record.
    WHERE EXISTS (SELECT 1 FROM match_members m WHERE m.speaker_key = sources.key)
    ${place === null ? sql`` : sql`AND (claims, key) < (${Number(place[0])}, ${String(place[1])})`}
    ORDER BY claims DESC, key DESC LIMIT ${sql.lit(options.limit + 1)}`.execute(db);
  const last = rows[options.limit - 1];
  return {
    items: rows
      .slice(0, options.limit)
      .map((row) => ({ ...row, articles: Number(row.articles), claims: Number(row.claims) })),
    next: rows.length > options.limit && last ? writeCursor([Number(last.claims), last.key]) : null,
  };
}

/** Which of these keys are those of sources that say something. */
export async function speakingKeys(db: Kysely<Tables>, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT speaker_key AS key FROM match_members WHERE speaker_key = ANY(${keys})`.execute(db);
  return new Set(rows.map((row) => row.key));
}
