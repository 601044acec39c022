import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { migrations as all } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { StoreError } from './store-error.ts';

/** Only one process migrates at a time. */
const migrationLock = [0x69736e64, 2] as const;

/**
 * Brings the schema of the database that `client` is connected to up to date, each step in one transaction
 * with its entry in `isnad_migrations`. Harmless when nothing is to be done. Throws when the database was made
 * by a newer Isnad, or when a step that was applied has changed since.
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[] = all): Promise<number> {
  await client.query('SELECT pg_advisory_lock($1, $2)', [...migrationLock]);
  try {
    await client.query(`CREATE TABLE IF NOT EXISTS isnad_migrations (
      id integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL)`);
    const applied = await client.query<{ id: number; name: string; checksum: string }>(
      'SELECT id, name, checksum FROM isnad_migrations ORDER BY id',
    );
    const newest = migrations.length === 0 ? 0 : migrations[migrations.length - 1].id;
    for (const row of applied.rows) {
      const step = migrations.find((migration) => migration.id === row.id);
      if (!step || row.checksum !== checksum(step)) {
        throw new StoreError(
          'version',
          row.id > newest
            ? `This archive was made by a newer Isnad (schema ${row.id}, this one knows ${newest}). Upgrade Isnad.`
            : `Step ${row.id} of the archive's schema (${row.name}) is not the one this Isnad knows. Write the archive out with the Isnad that made it (isnad export --all) and read it in with this one.`,
        );
      }
    }
    let done = 0;
    for (const step of migrations) {
      if (applied.rows.some((row) => row.id === step.id)) continue;
      await apply(client, step);
      done++;
    }
    return done;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, $2)', [...migrationLock]).catch(() => undefined);
  }
}

/** Whether every step is applied, by one cheap query. */
export async function isMigrated(client: ClientBase): Promise<boolean> {
  const result = await client
    .query<{ id: number; checksum: string }>('SELECT id, checksum FROM isnad_migrations')
    .catch(() => null);
  if (result === null || result.rows.length !== all.length) return false;
  return all.every((step) =>
    result.rows.some((row) => row.id === step.id && row.checksum === checksum(step)),
  );
}

async function apply(client: ClientBase, step: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(step.sql);
    await client.query('INSERT INTO isnad_migrations VALUES ($1, $2, $3, now())', [
      step.id,
      step.name,
      checksum(step),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError('server', `Step ${step.id} (${step.name}) of the schema failed: ${reason}`, {
      cause: error,
    });
  }
}

/** Layout and line ends do not count. */
function checksum(step: Migration): string {
  const plain = step.sql.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
