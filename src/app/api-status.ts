import { archiveSize, hasOriginsOutside } from '../store/api-claims.ts';
import { demonstrationOrigin } from './api-demonstration.ts';
import type { Database } from './archive.ts';

/** How much the archive holds, and until when. */
export async function readStatus(database: Database): Promise<{
  articles: number;
  claims: number;
  outlets: number;
  until: string | null;
  demonstration: boolean;
}> {
  return database.withRetry(async () => {
    const [{ articles, claims, outlets, until }, others] = await Promise.all([
      archiveSize(database.read),
      hasOriginsOutside(database.read, demonstrationOrigin),
    ]);
    return { articles, claims, outlets, until, demonstration: articles > 0 && !others };
  });
}

/** A mark that changes whenever a report is added or changed: for telling pages that there is something new. */
export async function changeMark(database: Database): Promise<string> {
  const { articles, changed } = await archiveSize(database.read);
  return `${articles} ${changed}`;
}
