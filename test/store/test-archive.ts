import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { privateMajor } from '../../src/store/postgres/initialise.ts';
import { PrivateServer } from '../../src/store/postgres/private-server.ts';

/** Programs of the server are unpacked once for all tests. */
export const testCache = join(tmpdir(), `isnad-tests-${userInfo().username}-cache`);

/** One server for all test files that run at once; the last one stops it. Its cluster is kept for the next run. */
const sharedHome = join(
  tmpdir(),
  `isnad-tests-${userInfo().username}-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 8)}-${privateMajor}`,
);

export interface TestArchive {
  readonly database: Database;
  /** Environment under which commands use the same archive. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * A database of its own on the real private PostgreSQL, copied from a template that is migrated once per
 * state of the schema. `close` drops it, and stops the server when no other test file uses it.
 */
export async function openTestArchive(): Promise<TestArchive> {
  const place = { home: sharedHome, cache: testCache };
  const server = new PrivateServer(place);
  await server.arrive();
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await withMaintenance(server, async (client) => {
    const template = await ensureTemplate(server, client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const database = await Database.open({ kind: 'private', place, database: name });
  return {
    database,
    name,
    async close() {
      await database.close();
      await withMaintenance(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      await server.leave();
    },
  };
}

/** An empty data directory that nothing else uses; `remove` takes it away. */
export async function temporaryHome(): Promise<{ home: string; remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'isnad-home-'));
  return { home, remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }) };
}

async function withMaintenance(
  server: PrivateServer,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(await server.connection('postgres'));
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(77)');
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureTemplate(server: PrivateServer, client: pg.Client): Promise<string> {
  const state = createHash('sha256')
    .update(migrations.map((step) => step.sql).join('\n'))
    .digest('hex')
    .slice(0, 12);
  const name = `template_${state}`;
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  if (found.rowCount) return name;
  const old = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%'",
  );
  for (const { datname } of old.rows) {
    await client.query(`ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  }
  await client.query(`CREATE DATABASE ${name}`);
  const migrator = new pg.Client(await server.connection(name));
  await migrator.connect();
  try {
    await migrate(migrator);
  } finally {
    await migrator.end();
  }
  await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
  return name;
}
