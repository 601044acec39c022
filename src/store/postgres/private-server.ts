import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
import { giveBackLease, type Refusal, takeLease } from './lease.ts';
import { type ClusterPaths, clusterPaths, type PrivatePlace, socketPort } from './place.ts';
import { isAlive, isStranger, orphansOf, readPostmaster, removeLock } from './postmaster.ts';
import { fatalLine, isHeld, startFailure } from './start-failure.ts';

/** How long a server may give no sign before a start is given up (ms). */
const startLimit = 120_000;
/** How long a server may read its log again after a crash, which it says (ms). */
const recoveryLimit = 900_000;
const stopLimit = 60_000;
/** How long a server that holds the data may be silent before its process id is doubted (ms). */
const silenceLimit = 5_000;
/** Starts that may end without a reason being given before that is taken for the reason. */
const mostLostStarts = 5;

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
  readonly #startLimit: number;
  #lease: Client | null = null;
  #arriving: Promise<void> | null = null;

  constructor(place: PrivatePlace, limit = startLimit) {
    this.#startLimit = limit;
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
    if (lease !== null) await giveBackLease(lease, () => this.#stop());
  }

  async #arrive(): Promise<void> {
    if (this.#lease !== null) return;
    const account = await serverAccount(this.#paths);
    const binaries = await unpackBinaries(this.place.cache);
    await ensureCluster(this.#paths, binaries, account);
    this.#lease = await this.#startAndLease(binaries, account);
  }

  async #startAndLease(binaries: Binaries, account: ServerAccount | null): Promise<Client> {
    const began = performance.now();
    let launch: Launch | null = null;
    let heardAt = began;
    let recoveringAt = began;
    let lost = 0;
    let why = '';
    for (let pause = 5; ; pause = Math.min(pause * 1.5, 200)) {
      const result = await takeLease(await this.connection('postgres'), (lease) => {
        if (this.#lease === lease) this.#lease = null;
      });
      if (result instanceof Client) return result;
      this.#refuseHopeless(result.error);
      why = result.error.message;
      const now = performance.now();
      if (result.state !== 'absent') heardAt = now;
      else if (launch === null) launch = await launchServer(this.#paths, binaries, account);
      else if (launch.exited() !== null) {
        const said = await launch.said();
        if (isHeld(said)) {
          why = fatalLine(said) ?? why;
          await this.#clearDeadServer(now - heardAt > silenceLimit);
        } else if (fatalLine(said) !== null || ++lost > mostLostStarts) {
          throw startFailure(said, this.#paths);
        }
        // Otherwise it was killed, or stopped by a client that left at the same moment.
        launch = null;
      }
      if (result.state === 'recovering') recoveringAt = now;
      if (now - recoveringAt > this.#startLimit || now - began > recoveryLimit) break;
      await sleep(pause);
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    throw new StoreError(
      'server',
      `The database in ${this.place.home} did not answer within ${seconds} seconds (${why}). Its log: ${this.#paths.log}`,
    );
  }

  /** Throws when it would be in vain to ask again. */
  #refuseHopeless(error: Refusal['error']): void {
    if (error.code === 'EACCES') throw fileFailure(error, this.#paths.sockets, 'use the socket in');
    if (error.code === '53100')
      throw fileFailure({ code: 'ENOSPC' }, this.place.home, 'open the database in');
    if (error.code !== '28P01' && error.code !== '28000') return;
    throw new StoreError(
      'login',
      `The database in ${this.place.home} refuses the password in ${this.#paths.secret}; the two do not belong together.`,
      { cause: error },
    );
  }

  /**
   * Takes away what is left of a server that is dead although PostgreSQL takes it for alive. Its lock files, when
   * it is a zombie, or, when it has been silent for long, when its process id now belongs to another program. Its
   * processes, when they still hold its memory after that long: what they had not finished was never acknowledged.
   */
  async #clearDeadServer(silent: boolean): Promise<void> {
    for (const lock of [this.#paths.pid, join(this.#paths.sockets, `.s.PGSQL.${socketPort}.lock`)]) {
      await removeLock(lock, async (pid) =>
        pid === null ? silent : !isAlive(pid) || (silent && (await isStranger(pid, this.#paths.data))),
      );
    }
    if (!silent) return;
    for (const pid of await orphansOf(this.#paths.data)) process.kill(pid, 'SIGKILL');
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
