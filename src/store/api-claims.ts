import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** How much the archive holds, and until when. */
export async function archiveSize(db: Kysely<Tables>): Promise<{
  articles: number;
  claims: number;
  outlets: number;
  /** Latest publication as it was written there. */
  until: string | null;
  /** When anything was added, changed or decided last. */
  changed: string | null;
}> {
  const { rows } = await sql<{
    articles: string;
    claims: string;
    outlets: string;
    until: string | null;
    changed: Date | null;
  }>`SELECT count(*) AS articles, coalesce(sum(claim_count), 0) AS claims, count(DISTINCT outlet) AS outlets,
       (SELECT published FROM articles WHERE sort_at > '-infinity' ORDER BY sort_at DESC, id DESC LIMIT 1) AS until,
       greatest(max(changed_at), (SELECT max(at) FROM decisions)) AS changed FROM articles`.execute(db);
  const [row] = rows;
  return {
    articles: Number(row.articles),
    claims: Number(row.claims),
    outlets: Number(row.outlets),
    until: row.until,
    changed: row.changed?.toISOString() ?? null,
  };
}

/** Whether texts came from a place whose name begins so, and whether any came from elsewhere. */
export async function originsOf(
  db: Kysely<Tables>,
  prefix: string,
): Promise<{ from: boolean; elsewhere: boolean }> {
  const { rows } = await sql<{ from: boolean; elsewhere: boolean }>`SELECT
    EXISTS (SELECT 1 FROM versions WHERE starts_with(origin, ${prefix})) AS "from",
    EXISTS (SELECT 1 FROM versions WHERE origin IS NULL OR NOT starts_with(origin, ${prefix})) AS elsewhere`.execute(
    db,
  );
  return rows[0];
}
