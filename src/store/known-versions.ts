import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from './schema.ts';

/** Which of these texts are in the archive already (or were deleted from it), as `articleId versionId`. */
export async function knownVersions(
  db: Kysely<Tables>,
  candidates: readonly { readonly id: string; readonly versionId: string }[],
): Promise<{ known: ReadonlySet<string>; deleted: ReadonlySet<string>; articles: ReadonlySet<string> }> {
  const ids = candidates.map((candidate) => candidate.id);
  const versions = await sql<{ article_id: string; id: string }>`
    SELECT article_id, id FROM versions WHERE article_id = ANY(${ids})`.execute(db);
  const deleted = await sql<{ id: string }>`SELECT id FROM deleted_articles WHERE id = ANY(${ids})`.execute(
    db,
  );
  return {
    known: new Set(versions.rows.map((row) => `${row.article_id} ${row.id}`)),
    articles: new Set(versions.rows.map((row) => row.article_id)),
    deleted: new Set(deleted.rows.map((row) => row.id)),
  };
}
