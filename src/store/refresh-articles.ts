import type { ClientBase } from 'pg';
import type { PreparedArticle } from './prepared-article.ts';
import { removeDerived, updateArticles, writeAnalyses } from './save-articles.ts';

/** Locks articles against other writers and gives their current versions, in one order everywhere. */
export async function lockArticles(client: ClientBase, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; version_id: string }>(
    'SELECT id, version_id FROM articles WHERE id = ANY($1) ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.version_id]));
}

/** Replaces what is known of articles by a new analysis of their current versions. They must be locked. */
export async function refreshArticles(
  client: ClientBase,
  articles: readonly PreparedArticle[],
): Promise<void> {
  if (articles.length === 0) return;
  await removeDerived(
    client,
    articles.map((article) => article.id),
  );
  await writeAnalyses(client, articles);
  await updateArticles(client, articles, false);
}
