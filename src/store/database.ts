import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectionFailure, isConnectionLoss } from './connection-failure.ts';
import { isMigrated, migrate } from './migrate.ts';
import { fileFailure } from './postgres/file-failure.ts';
import type { PrivatePlace } from './postgres/place.ts';
import { PrivateServer } from './postgres/private-server.ts';
import type { Tables } from './schema.ts';
import { StoreError } from './store-error.ts';

/** Which PostgreSQL holds the archive. */
export type DatabasePlace =
  | { readonly kind: 'private'; readonly place: PrivatePlace; readonly database?: string }
  | { readonly kind: 'server'; readonly url: string };

export interface DatabaseOptions {
  /** Longest time one reading query may take (ms). */
  readonly queryLimit?: number;
  /** Longest time a connection may take to come about (ms). */
  readonly connectLimit?: number;
  /** Most connections for reading. */
  readonly readers?: number;
}

/** The name of the archive's database on the private server. */
export const privateDatabase = 'isnad';

/** How long to try again after the database went away (ms). */
const retryLimit = 90_000;

/** Less room than this (bytes) is none: PostgreSQL takes its log in pieces of 16 MB. */
const leastRoom = 2_000_000;

/** The least release of a server that is given (`server_version_num`). */
const leastServer = 150_000;

/**
 * The open archive: one pool of connections for reading, where every query has a time limit, and one for
 * writing, where none has. `close` lets go of both and of the private server.
 */
export class Database {
  readonly place: DatabasePlace;
  readonly #options: DatabaseOptions;
  readonly #server: PrivateServer | null;
  #readers: pg.Pool | null = null;
  #writers: pg.Pool | null = null;
  #read: Kysely<Tables> | null = null;
  #write: Kysely<Tables> | null = null;

  private constructor(place: DatabasePlace, options: DatabaseOptions) {
    this.place = place;
    this.#options = options;
    this.#server = place.kind === 'private' ? new PrivateServer(place.place) : null;
  }

  /**
   * Opens the archive: starts or finds the private server, makes the database if it is not there, and brings
   * its schema up to date. Throws a StoreError in plain words.
   */
  static async open(place: DatabasePlace, options: DatabaseOptions = {}): Promise<Database> {
    const database = new Database(place, options);
    try {
      // A private server may be killed in this very moment; one that is given and does not answer is said at once.
      if (place.kind === 'private') await database.withRetry(() => database.#prepare());
      else await database.#prepare();
      return database;
    } catch (error) {
      await database.close();
      throw connectionFailure(error, describePlace(place));
    }
  }

  /** For reading: every query is stopped after the limit. */
  get read(): Kysely<Tables> {
    if (this.#read === null) throw new Error('The database is closed.');
    return this.#read;
  }

  /** For writing. */
  get write(): Kysely<Tables> {
    if (this.#write === null) throw new Error('The database is closed.');
    return this.#write;
  }

  /** Connections for writing, for statements that a query builder would only be in the way of. */
  get writers(): pg.Pool {
    if (this.#writers === null) throw new Error('The database is closed.');
    return this.#writers;
  }

  /** How a further client (the job queue) connects. */
  async connection(): Promise<pg.ClientConfig> {
    if (this.place.kind === 'server') return { connectionString: this.place.url };
    return (this.#server as PrivateServer).connection(this.place.database ?? privateDatabase);
  }

  /** The private server's process, for those who look after it; null with a server that is given. */
  get privateServer(): PrivateServer | null {
    return this.#server;
  }

  /**
   * Does `work`, and again when the database went away under it (it was killed, or the network failed): the
   * private server is started again first. `work` must be idempotent.
   */
  async withRetry<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    for (let pause = 50; ; pause = Math.min(pause * 2, 2000)) {
      try {
        return await work();
      } catch (error) {
        if (!isConnectionLoss(error) || performance.now() - began > retryLimit) {
          throw connectionFailure(error, describePlace(this.place));
        }
        await this.#refuseFullDisk();
        await sleep(pause);
        await this.#server?.arrive();
      }
    }
  }

  /** A full disk stops the private server: trying again would only wait. */
  async #refuseFullDisk(): Promise<void> {
    if (this.place.kind !== 'private') return;
    const { home } = this.place.place;
    const disk = await statfs(home).catch(() => null);
    if (disk !== null && disk.bavail * disk.bsize < leastRoom) {
      throw fileFailure(Object.assign(new Error('no space'), { code: 'ENOSPC' }), home, 'write to');
    }
  }

  async close(): Promise<void> {
    const pools = [this.#readers, this.#writers];
    this.#readers = this.#writers = this.#read = this.#write = null;
    await Promise.all(pools.map((pool) => pool?.end().catch(() => undefined)));
    await this.#server?.leave();
  }

  async #prepare(): Promise<void> {
    if (this.#server !== null) {
      await this.#server.arrive();
      await createDatabase(this.#server, (this.place as { database?: string }).database ?? privateDatabase);
    }
    const config = {
      ...(await this.connection()),
      connectionTimeoutMillis: this.#options.connectLimit ?? 30_000,
    };
    const client = new pg.Client({ ...config, application_name: 'isnad' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await refuseOldServer(client);
      if (!(await isMigrated(client))) await migrate(client);
    } finally {
      await client.end();
    }
    const limit = this.#options.queryLimit ?? 15_000;
    this.#readers = makePool({ ...config, max: this.#options.readers ?? 8, statement_timeout: limit });
    this.#writers = makePool({ ...config, max: 6 });
    this.#read = new Kysely<Tables>({ dialect: dialect(this.#readers) });
    this.#write = new Kysely<Tables>({ dialect: dialect(this.#writers) });
  }
}

/** Where the archive is, for messages; never shows a password. */
export function describePlace(place: DatabasePlace): string {
  if (place.kind === 'private') return `the private PostgreSQL in ${place.place.home}`;
  try {
    const url = new URL(place.url);
    return `the server ${url.hostname || 'on this machine'}${url.port ? `:${url.port}` : ''}, database ${url.pathname.slice(1) || url.username}`;
  } catch {
    return 'the server of DATABASE_URL';
  }
}

function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    application_name: 'isnad',
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // A connection that dies while idle is replaced at the next use.
  pool.on('error', () => undefined);
  // One that dies between two queries of a transaction shows itself at the next of them.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

function dialect(pool: pg.Pool): Dialect {
  return new PostgresDialect({ pool });
}

async function createDatabase(server: PrivateServer, name: string): Promise<void> {
  const client = new pg.Client({ ...(await server.connection('postgres')), application_name: 'isnad' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process made it in the same moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (rows[0].number < leastServer) {
    throw new StoreError('version', `The server is PostgreSQL ${rows[0].name}; Isnad needs 15 or later.`);
  }
}
