import type { Pool } from 'pg';

/** What a server says of itself. */
export interface ServerFacts {
  readonly version: string;
  readonly encoding: string;
  readonly fsync: boolean;
  readonly synchronousCommit: string;
  readonly readOnly: boolean;
  readonly databaseBytes: number;
  readonly connections: number;
  readonly maxConnections: number;
  readonly schemaVersion: number;
  /** The tables and indexes that take most room. */
  readonly largest: readonly { readonly name: string; readonly bytes: number }[];
}

export async function serverFacts(pool: Pool): Promise<ServerFacts> {
  const { rows } = await pool.query<Record<string, string>>(`
    SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding,
      current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
      pg_is_in_recovery()::text AS recovery, current_setting('transaction_read_only') AS read_only,
      pg_database_size(current_database()) AS bytes,
      (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()) AS connections,
      current_setting('max_connections') AS most, (SELECT max(id) FROM isnad_migrations) AS schema`);
  const largest = await pool.query<{ name: string; bytes: string }>(`
    SELECT relname AS name, CASE WHEN relkind = 'r' THEN pg_table_size(oid) ELSE pg_relation_size(oid) END AS bytes
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')
    ORDER BY 2 DESC LIMIT 12`);
  const row = rows[0];
  return {
    version: row.version,
    encoding: row.encoding,
    fsync: row.fsync === 'on',
    synchronousCommit: row.commit,
    readOnly: row.recovery === 'true' || row.read_only === 'on',
    databaseBytes: Number(row.bytes),
    connections: Number(row.connections),
    maxConnections: Number(row.most),
    schemaVersion: Number(row.schema),
    largest: largest.rows.map(({ name, bytes }) => ({ name, bytes: Number(bytes) })),
  };
}

/** Moves what bulk inserts left in the full-text indexes' waiting lists into the indexes: searches get fast again. */
export async function settleIndexes(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT gin_clean_pending_list(i) FROM unnest(ARRAY['article_search_terms', 'claims_terms', 'names_terms']::regclass[]) i`,
  );
  await pool.query('ANALYZE articles, article_search, claims, entities, chain_nodes, names');
}
