import type { Database } from '../store/database.ts';
import { describeSchema } from '../store/describe-schema.ts';

/** The schema of the archive as the catalogue has it; `docs/schema.sql` is this. */
export function schemaDescription(database: Database): Promise<string> {
  return describeSchema(database.writers);
}
