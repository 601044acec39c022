import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from './schema.ts';

/**
 * Which of these texts are in the archive already, and which of them are their articles' current ones, as
 * `articleId versionId`; and which articles were deleted.
 */
export async function knownVersions(
  db: Kysely<Tables>,
  candidates: readonly { readonly id: string; readonly versionId: string }[],
): Promise<{ known: ReadonlySet<string>; current: ReadonlySet<string>; deleted: ReadonlySet<string> }> {
  const ids = candidates.map((candidate) => candidate.id);
  const versions = await sql<{ article_id: string; id: string; current: boolean }>`
    SELECT v.article_id, v.id, v.id = a.version_id AS current FROM versions v JOIN articles a ON a.id = v.article_id
    WHERE v.article_id = ANY(${ids})`.execute(db);
  const deleted = await sql<{ id: string }>`SELECT id FROM deleted_articles WHERE id = ANY(${ids})`.execute(
    db,
  );
  return {
    known: new Set(versions.rows.map((row) => `${row.article_id} ${row.id}`)),
    current: new Set(versions.rows.filter((row) => row.current).map((row) => `${row.article_id} ${row.id}`)),
    deleted: new Set(deleted.rows.map((row) => row.id)),
  };
}
