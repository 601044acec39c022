import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.ts';

/** Size of the archive. */
export interface ArchiveTotals {
  readonly articles: number;
  readonly versions: number;
  readonly claims: number;
  readonly decisions: number;
  /** Bytes of tables and indexes. */
  readonly bytes: number;
}

export async function archiveTotals(db: Kysely<Tables>): Promise<ArchiveTotals> {
  const { rows } = await sql<Record<keyof ArchiveTotals, string>>`
    SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM versions) AS versions,
      (SELECT coalesce(sum(claim_count), 0) FROM articles) AS claims, (SELECT count(*) FROM decisions) AS decisions,
      pg_database_size(current_database()) AS bytes`.execute(db);
  const row = rows[0];
  return {
    articles: Number(row.articles),
    versions: Number(row.versions),
    claims: Number(row.claims),
    decisions: Number(row.decisions),
    bytes: Number(row.bytes),
  };
}
