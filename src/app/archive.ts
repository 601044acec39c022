import { Database, type DatabaseOptions } from '../store/database.ts';
import { archivePlace } from './archive-place.ts';

export type { Database } from '../store/database.ts';
export { StoreError } from '../store/store-error.ts';

/** Opens the archive the environment names; `close()` it when done. Throws a StoreError in plain words. */
export async function openArchive(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  options: DatabaseOptions = {},
): Promise<Database> {
  return Database.open(archivePlace(environment), options);
}
