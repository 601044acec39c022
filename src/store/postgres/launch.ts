import { spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { StoreError } from '../store-error.ts';
import type { ServerAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { fileFailure } from './file-failure.ts';
import { type ClusterPaths, socketPort } from './place.ts';

/** The server's log starts anew above this size (bytes); one older log is kept. */
const longestLog = 2_000_000;

/**
 * Settings of the private server. Durability is PostgreSQL's own default (fsync and synchronous_commit on);
 * these only fit it to one machine: no replication, no parallel workers (they need more shared memory than
 * containers give), values from first to last in UTC.
 */
const settings: Readonly<Record<string, string>> = {
  max_connections: '80',
  shared_buffers: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  work_mem: '16MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '10min',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  random_page_cost: '1.2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  client_min_messages: 'warning',
  autovacuum_naptime: '15s',
};

/** A server on its way up. */
export interface Launch {
  /** The exit code once it has stopped, or null while it runs. */
  exited(): number | null;
  /** What it has said since it was started. */
  said(): Promise<string>;
}

/**
 * Starts the server, detached: Ctrl-C reaches the whole process group, and the server must outlive its last
 * client. When another process starts one at the same moment, PostgreSQL's own lock file lets one of them
 * win and the other exits.
 */
export async function launchServer(
  paths: ClusterPaths,
  binaries: Binaries,
  account: ServerAccount | null,
): Promise<Launch> {
  await prepareSocketFolder(paths, account);
  const log = await openLog(paths, account);
  const start = (await log.stat()).size;
  let code: number | null = null;
  let failure: Error | null = null;
  try {
    const child = spawn(binaries.postgres, await serverArguments(paths), {
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      cwd: paths.cluster,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { LC_ALL: 'C', TZ: 'UTC' },
      windowsHide: true,
    });
    // Before anything is awaited: one that ends at once would be taken for one that never ends.
    child.on('exit', (status, signal) => {
      code = status ?? (signal ? 128 : 1);
    });
    child.on('error', (error) => {
      failure = error;
      code = 127;
    });
    child.unref();
  } finally {
    await log.close();
  }
  return {
    exited: () => code,
    async said() {
      if (failure) return failure.message;
      const text = await readFile(paths.log);
      return text.subarray(start).toString('utf8');
    },
  };
}

async function serverArguments(paths: ClusterPaths): Promise<string[]> {
  const network =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
      : {
          listen_addresses: '',
          port: String(socketPort),
          unix_socket_directories: paths.sockets,
          unix_socket_permissions: '0700',
        };
  const all = Object.entries({ ...settings, ...network });
  return ['-D', paths.data, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Windows only: Node cannot use PostgreSQL's Unix sockets there. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The socket folder belongs to the server's account alone; one of another owner in /tmp is refused. */
async function prepareSocketFolder(paths: ClusterPaths, account: ServerAccount | null): Promise<void> {
  try {
    await mkdir(paths.sockets, { recursive: true, mode: 0o700 });
    if (account) await chown(paths.sockets, account.uid, account.gid);
    const { uid, mode } = await stat(paths.sockets);
    const owner = account?.uid ?? process.getuid?.();
    if (owner !== undefined && (uid !== owner || (mode & 0o022) !== 0)) {
      throw new StoreError(
        'permission',
        `${paths.sockets} belongs to somebody else; remove it and try again.`,
      );
    }
  } catch (error) {
    throw fileFailure(error, paths.sockets, 'make the socket folder');
  }
}

/** Opens the log for more; it belongs to the server's account, which may be an ordinary user's that root runs it for. */
async function openLog(paths: ClusterPaths, account: ServerAccount | null) {
  try {
    const size = await stat(paths.log).then(
      (file) => file.size,
      () => 0,
    );
    if (size > longestLog) {
      await rm(`${paths.log}.old`, { force: true });
      await rename(paths.log, `${paths.log}.old`);
    }
    const log = await open(paths.log, 'a', 0o600);
    if (account) await log.chown(account.uid, account.gid);
    return log;
  } catch (error) {
    throw fileFailure(error, paths.log, 'write');
  }
}
