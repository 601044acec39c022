import { archiveSize, changeMark, originsOf } from '../store/api-claims.ts';
import { demonstrationOrigin } from './api-demonstration.ts';
import { remembered } from './api-memo.ts';
import type { Status } from './api-schema-job.ts';
import type { Database } from './archive.ts';

/** How much the archive holds, until when, and whether invented samples are among it. */
export function readStatus(database: Database): Promise<Omit<Status, 'version' | 'jobs'>> {
  return database.withRetry(async () => {
    const [{ articles, claims, outlets, until }, origins] = await Promise.all([
      remembered(database, 'size', () => archiveSize(database.read)),
      remembered(database, 'samples', () => originsOf(database.read, demonstrationOrigin)),
    ]);
    const samples = !origins.from ? 'none' : origins.elsewhere ? 'some' : 'all';
    return { articles, claims, outlets, until, samples };
  });
}

/** A mark that changes whenever the archive does: for telling pages that there is something new. */
export function archiveMark(database: Database): Promise<string> {
  return changeMark(database.read);
}
