import type { Kysely } from 'kysely';
import { type ArticleSummary, summaryOf } from './read-articles.ts';
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
  return new Map(rows.map((row) => [row.id, summaryOf(row)]));
}
