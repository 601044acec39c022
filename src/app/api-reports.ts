import { type ArticleFilter, listArticles } from '../store/read-articles.ts';
import type { ReportLine } from './api-schema-words.ts';
import { reportLine } from './api-words.ts';
import type { Database } from './archive.ts';

/** Reports of the archive, newest first. */
export async function readReports(
  database: Database,
  filter: ArticleFilter,
): Promise<{ items: ReportLine[]; next: string | null }> {
  const { items, next } = await database.withRetry(() => listArticles(database.read, filter));
  return { items: items.map(reportLine), next };
}
