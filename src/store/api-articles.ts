import type { Kysely } from 'kysely';
import { type ArticleSummary, findArticle } from './read-articles.ts';
import type { Tables } from './schema.ts';

/** Articles by their ids; those that are not there are left out. */
export async function findArticlesById(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Map<string, ArticleSummary>> {
  const found = await Promise.all([...new Set(ids)].map((id) => findArticle(db, id)));
  return new Map(found.flatMap((article) => (article === null ? [] : [[article.id, article]])));
}
