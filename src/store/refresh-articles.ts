import type { ClientBase } from 'pg';
import type { PreparedArticle } from './prepared-article.ts';
import { removeDerived, updateArticles, writeAnalyses } from './save-articles.ts';

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
