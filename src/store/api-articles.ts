import type { Kysely } from 'kysely';
import { type ArticleSummary, isoTime } from './read-articles.ts';
import type { Tables } from './schema.ts';

/** Articles by their ids, in one question; those that are not there are left out. */
export async function findArticlesById(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, ArticleSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('articles')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        url: row.url,
        outlet: row.outlet,
        title: row.title,
        published: row.published,
        publishedBasis: row.published_basis,
        language: row.language,
        versionId: row.version_id,
        versions: row.versions,
        analyser: row.analyser,
        claimCount: row.claim_count,
        addedAt: isoTime(row.added_at),
        changedAt: isoTime(row.changed_at),
      },
    ]),
  );
}
