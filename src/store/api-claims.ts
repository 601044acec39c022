import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** How much the archive holds, and until when. */
export async function archiveSize(db: Kysely<Tables>): Promise<{
  articles: number;
  claims: number;
  outlets: number;
  /** Latest publication as it was written there. */
  until: string | null;
}> {
  const { rows } = await sql<{
    articles: string;
    claims: string;
    outlets: string;
    until: string | null;
  }>`SELECT count(*) AS articles, coalesce(sum(claim_count), 0) AS claims, count(DISTINCT outlet) AS outlets,
       (SELECT published FROM articles WHERE sort_at > '-infinity' ORDER BY sort_at DESC, id DESC LIMIT 1) AS until
     FROM articles`.execute(db);
  const [row] = rows;
  return {
    articles: Number(row.articles),
    claims: Number(row.claims),
    outlets: Number(row.outlets),
    until: row.until,
  };
}

/**
 * A mark that is another one when anything was added, changed, removed or decided. Asked often, and answered by two
 * indexes: when the last change was, and, as transactions need not end in the order they began, how many came in the
 * minute before.
 */
export async function changeMark(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    WITH last AS (SELECT max(changed_at) AS article, (SELECT max(at) FROM decisions) AS decision FROM articles)
    SELECT concat_ws(' ', article, decision, (
      SELECT count(*) FROM articles WHERE changed_at > article - interval '1 minute')) AS mark FROM last`.execute(
    db,
  );
  return rows[0].mark;
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
