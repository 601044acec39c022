import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';
import { type Page, readCursor, writeCursor } from './search.ts';

/** Ids of claims that stand in no other claim, newest report first. */
export async function topClaims(
  db: Kysely<Tables>,
  options: { readonly limit: number; readonly cursor: string | null },
): Promise<Page<string>> {
  const place = readCursor(options.cursor);
  const { rows } = await sql<{ id: string; article_id: string; ordinal: number; sort_text: string }>`
    SELECT id, article_id, ordinal, sort_at::text AS sort_text FROM claims
    WHERE parent_id IS NULL ${
      place === null
        ? sql``
        : sql`AND (sort_at, article_id, -ordinal) < (${place[0]}::timestamptz, ${String(place[1])}, ${-Number(place[2] ?? 0)}::int)`
    }
    ORDER BY sort_at DESC, article_id DESC, ordinal LIMIT ${sql.lit(options.limit + 1)}`.execute(db);
  const last = rows[options.limit - 1];
  return {
    items: rows.slice(0, options.limit).map((row) => row.id),
    next:
      rows.length > options.limit && last
        ? writeCursor([last.sort_text, last.article_id, last.ordinal])
        : null,
  };
}

/** How much the archive holds, and until when. */
export async function archiveSize(db: Kysely<Tables>): Promise<{
  articles: number;
  claims: number;
  outlets: number;
  until: string | null;
  changed: string | null;
}> {
  const { rows } = await sql<{
    articles: string;
    claims: string;
    outlets: string;
    until: Date | null;
    changed: Date | null;
  }>`SELECT count(*) AS articles, coalesce(sum(claim_count), 0) AS claims, count(DISTINCT outlet) AS outlets,
       max(sort_at) FILTER (WHERE sort_at > '-infinity') AS until, max(changed_at) AS changed FROM articles`.execute(
    db,
  );
  const [row] = rows;
  return {
    articles: Number(row.articles),
    claims: Number(row.claims),
    outlets: Number(row.outlets),
    until: row.until?.toISOString() ?? null,
    changed: row.changed?.toISOString() ?? null,
  };
}

/** Whether any text came from elsewhere than a place whose name begins so. */
export async function hasOriginsOutside(db: Kysely<Tables>, prefix: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT EXISTS (
    SELECT 1 FROM versions WHERE origin IS NULL OR NOT starts_with(origin, ${prefix})) AS found`.execute(db);
  return rows[0].found;
}
