import type { ClientBase } from 'pg';
import { markUnmatched } from './match-articles.ts';
import type { PreparedArticle } from './prepared-article.ts';
import { removeDerived, updateArticles, writeAnalyses } from './save-articles.ts';

/** Replaces what is known of articles by a new analysis of their current versions, and lets them wait for matching. They must be locked. */
export async function refreshArticles(
  client: ClientBase,
  articles: readonly PreparedArticle[],
): Promise<void> {
  if (articles.length === 0) return;
  const ids = articles.map((article) => article.id);
  await removeDerived(client, ids);
  await writeAnalyses(client, articles);
  await updateArticles(client, articles, false);
  await markUnmatched(client, ids);
}
