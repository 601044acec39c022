import { type Kysely, sql } from 'kysely';
import { type Page, readCursor, writeCursor } from './cursor.ts';
import type { Tables } from './schema.ts';

export interface SourceCount {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly articles: number;
  readonly claims: number;
}

/** Named sources with how much they say; those with most claims first. Unnamed sources are not among them. */
export async function listSources(
  db: Kysely<Tables>,
  options: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<SourceCount>> {
  const place = readCursor(options.cursor);
  // Counted in the index of claims by speaker alone; only those of the page are looked up.
  const { rows } = await sql<{
    key: string;
    name: string;
    type: string;
    articles: string;
    claims: string;
  }>`
    WITH page AS (
      SELECT speaker_key AS key, count(*) AS claims FROM match_members WHERE speaker_key IS NOT NULL
      GROUP BY speaker_key
      ${place === null ? sql`` : sql`HAVING (count(*), speaker_key) < (${Number(place[0])}, ${String(place[1])})`}
      ORDER BY claims DESC, key DESC LIMIT ${sql.lit(options.limit + 1)})
    SELECT p.key, p.claims, s.name, s.type,
      (SELECT count(DISTINCT article_id) FROM match_members WHERE speaker_key = p.key) AS articles
    FROM page p, LATERAL (
      SELECT mode() WITHIN GROUP (ORDER BY m.source->>'name') AS name,
        mode() WITHIN GROUP (ORDER BY m.source->>'type') AS type
      FROM (SELECT told->'chain'->0 AS source FROM match_members WHERE speaker_key = p.key
        ORDER BY sort_at DESC LIMIT 9) m) AS s
    ORDER BY p.claims DESC, p.key DESC`.execute(db);
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
