import type { SourcePage } from './api-schema-source.ts';
import type { Database } from './archive.ts';

export type Outcome = SourcePage['claims'][number]['outcome'];

/** What became of each claim, by claim id. */
export async function outcomesOf(
  _database: Database,
  _claimIds: readonly string[],
): Promise<Map<string, Outcome>> {
  return new Map();
}

/** How often what a named source said was later corroborated, denied and so on; counts with n. */
export async function recordOf(_database: Database, _key: string, n: number): Promise<SourcePage['record']> {
  return { n, corroborated: 0, contradicted: 0, denied: 0, corrected: 0, settled: 0, unresolved: n };
}
