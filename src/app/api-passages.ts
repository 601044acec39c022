import type { Report } from './api-schema-article.ts';
import type { Database } from './archive.ts';

/** Passages of a report that stood elsewhere too. */
export async function passagesOf(_database: Database, _article: string): Promise<Report['passages']> {
  return [];
}
