import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { StoreError } from '../store-error.ts';
import { type ServerAccount, serverAccount } from './account.ts';
import { type Binaries, unpackBinaries } from './binaries.ts';
import { fileFailure } from './file-failure.ts';
import { ensureCluster, privateUser } from './initialise.ts';
import { type Launch, launchServer } from './launch.ts';
import { type ClusterPaths, clusterPaths, type PrivatePlace, socketPort } from './place.ts';
import { isAlive, isStranger, readPostmaster } from './postmaster.ts';

/** How long a start may take (ms): after a crash PostgreSQL first reads its log again. */
const startLimit = 120_000;
const stopLimit = 60_000;
/** How long a server that holds the data may be silent before its process id is doubted (ms). */
const silenceLimit = 5_000;

/** Starts that may end without a reason being given before that is taken for the reason. */
const mostLostStarts = 5;

/** The key under which every client holds a shared lock while it lives. */
const leaseLock = [0x69736e64, 1] as const;

/**
 * The private PostgreSQL of one data directory, shared by all processes that use it. The first one starts it,
 * the last one to leave stops it. Who is last is decided by PostgreSQL itself: every client holds a shared
 * advisory lock on a connection of its own, and only one that gets the lock alone may stop the server. A
 * killed client loses its lock with its connection, so nothing is ever counted wrong; a server whose clients
 * were all killed runs on and is used by the next one.
 */
export class PrivateServer {
  readonly place: PrivatePlace;
  readonly #paths: ClusterPaths;
  #lease: Client | null = null;
  #arriving: Promise<void> | null = null;

  constructor(place: PrivatePlace) {
    this.place = { home: resolve(place.home), cache: resolve(place.cache) };
    this.#paths = clusterPaths(this.place.home);
  }

  /** Makes sure that the server runs and will not be stopped under us. Cheap when it is so already. */
  arrive(): Promise<void> {
    this.#arriving ??= this.#arrive().finally(() => {
      this.#arriving = null;
    });
    return this.#arriving;
  }

  /** How to connect to `database`. Only valid after `arrive`. */
  async connection(database: string): Promise<ClientConfig> {
    const password = await readFile(this.#paths.secret, 'utf8').catch((error: unknown) => {
      throw fileFailure(error, this.#paths.secret, 'read');
    });
    const windows = process.platform === 'win32';
    return {
      host: windows ? '127.0.0.1' : this.#paths.sockets,
      port: windows ? ((await readPostmaster(this.#paths.pid))?.port ?? 0) : socketPort,
      user: privateUser,
      password,
      database,
    };
  }

  /** Lets go of the server, and stops it when nobody else uses it. */
  async leave(): Promise<void> {
    const lease = this.#lease;
    this.#lease = null;
    if (lease === null) return;
    try {
      await lease.query('SELECT pg_advisory_unlock_shared($1, $2)', [...leaseLock]);
      const alone = await lease.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [
        ...leaseLock,
      ]);
      if (alone.rows[0].got) await this.#stop();
    } catch {
      // The server went away by itself: there is nothing left to leave.
    } finally {
      await lease.end().catch(() => undefined);
    }
  }

  async #arrive(): Promise<void> {
    if (this.#lease !== null) return;
    const account = await serverAccount();
    const binaries = await unpackBinaries(this.place.cache);
    await ensureCluster(this.#paths, binaries, account);
    this.#lease = await this.#takeLease(binaries, account);
  }

  async #takeLease(binaries: Binaries, account: ServerAccount | null): Promise<Client> {
    const began = performance.now();
    let launch: Launch | null = null;
    let silentSince = began;
    let lost = 0;
    for (let pause = 5; performance.now() - began < startLimit; pause = Math.min(pause * 1.5, 200)) {
      const result = await this.#tryLease();
      if (result instanceof Client) return result;
      if (result === 'busy') silentSince = performance.now();
      if (result === 'absent') {
        if (launch === null) {
          launch = await launchServer(this.#paths, binaries, account);
        } else if (launch.exited() !== null) {
          const said = await launch.said();
          if (said.includes('lock file') || said.includes('shared memory block')) {
            await this.#clearDeadLocks(performance.now() - silentSince > silenceLimit);
            launch = null;
          } else if (fatalLine(said) !== null || ++lost > mostLostStarts) {
            throw this.#startFailure(said);
          } else {
            // It was killed, or stopped by a client that left at the same moment.
            launch = null;
          }
        }
      }
      await sleep(pause);
    }
    throw new StoreError(
      'server',
      `The database in ${this.place.home} did not answer within ${startLimit / 1000} seconds. Its log: ${this.#paths.log}`,
    );
  }

  /** A held lease, or why there is none: nobody listens, or somebody does and is not ready. */
  async #tryLease(): Promise<Client | 'absent' | 'busy'> {
    const client = new Client({
      ...(await this.connection('postgres')),
      application_name: 'isnad',
      keepAlive: true,
    });
    client.on('error', () => {
      if (this.#lease === client) this.#lease = null;
    });
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1, $2)', [...leaseLock]);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const code = (error as { code?: string }).code ?? '';
      if (code === '28P01' || code === '28000') {
        throw new StoreError(
          'login',
          `The database in ${this.place.home} refuses the password in ${this.#paths.secret}; the two do not belong together.`,
          { cause: error },
        );
      }
      return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'absent' : 'busy';
    }
  }

  /**
   * Removes the lock files of a server that is dead although PostgreSQL takes it for alive: a zombie, or, when it
   * has been silent for long, one whose process id now belongs to another program. Should processes of the dead
   * server still run, the new one finds their shared memory and waits.
   */
  async #clearDeadLocks(silent: boolean): Promise<void> {
    for (const lock of [this.#paths.pid, join(this.#paths.sockets, `.s.PGSQL.${socketPort}.lock`)]) {
      const postmaster = await readPostmaster(lock);
      if (postmaster === null) continue;
      const { pid } = postmaster;
      if (!isAlive(pid) || (silent && (await isStranger(pid, this.#paths.data))))
        await rm(lock, { force: true });
    }
  }

  #startFailure(said: string): StoreError {
    const reason = (fatalLine(said) ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?[A-Z]+: */, '');
    if (said.includes('No space left on device')) {
      return new StoreError(
        'disk-full',
        `The disk with ${this.place.home} is full, so the database cannot start. Nothing that was acknowledged is lost; free some space and run the command again.`,
      );
    }
    const denied = said.includes('Permission denied') || said.includes('Read-only file system');
    return new StoreError(
      denied ? 'permission' : 'server',
      `The database in ${this.place.home} does not start: ${reason || 'it said nothing'}. Its log: ${this.#paths.log}`,
    );
  }

  async #stop(): Promise<void> {
    const postmaster = await readPostmaster(this.#paths.pid);
    if (postmaster === null) return;
    if (process.platform === 'win32') {
      const binaries = await unpackBinaries(this.place.cache);
      await promisify(execFile)(binaries.pgCtl, ['stop', '-D', this.#paths.data, '-m', 'fast']);
      return;
    }
    process.kill(postmaster.pid, 'SIGINT');
    const began = performance.now();
    // The lock file goes last; a zombie that nobody reaps would look alive for ever.
    while (isAlive(postmaster.pid) && performance.now() - began < stopLimit) {
      if ((await readPostmaster(this.#paths.pid))?.pid !== postmaster.pid) return;
      await sleep(10);
    }
  }
}

/** The last line in which a server says why it cannot start; refused clients are no such reason. */
function fatalLine(said: string): string | null {
  const lines = said
    .split('\n')
    .filter((line) => /FATAL|PANIC|error while loading/.test(line))
    .filter((line) => !/the database system is|terminating connection|authentication failed/.test(line));
  return lines.at(-1) ?? null;
}
