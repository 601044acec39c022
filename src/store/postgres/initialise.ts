import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, type Stats } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StoreError } from '../store-error.ts';
import type { ServerAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { fileFailure } from './file-failure.ts';
import type { ClusterPaths } from './place.ts';

/** The database role of the private server. */
export const privateUser = 'isnad';

/** The release of PostgreSQL that the private data are in; the package has no tools to change it. */
export const privateMajor = '18';

const run = promisify(execFile);

/**
 * Makes sure that a whole cluster stands under `paths.cluster`. It is built in a folder of its own and renamed
 * into place, so a process killed midway leaves nothing that looks finished, and of two processes that build
 * at once the first rename wins. Throws when the data there are of another release.
 */
export async function ensureCluster(
  paths: ClusterPaths,
  binaries: Binaries,
  account: ServerAccount | null,
): Promise<void> {
  await ensureHome(paths.home, account);
  const marker = join(paths.data, 'PG_VERSION');
  if (!existsSync(marker)) {
    if (existsSync(paths.cluster)) {
      throw new StoreError(
        'server',
        `${paths.cluster} exists but is not a database. Move it away, or set ISNAD_HOME to another folder.`,
      );
    }
    await build(paths, binaries, account);
    await removeUnfinished(paths);
  }
  let major: string;
  try {
    major = (await readFile(marker, 'utf8')).trim();
  } catch (error) {
    throw fileFailure(error, marker, 'read');
  }
  if (major !== privateMajor) {
    throw new StoreError(
      'version',
      `The archive in ${paths.home} was made by PostgreSQL ${major}; this Isnad carries PostgreSQL ${privateMajor}. ` +
        `Write it out with the Isnad that made it (isnad export --all archive.jsonl), and read it in here with ` +
        'another ISNAD_HOME (isnad import archive.jsonl).',
    );
  }
}

/**
 * Makes the home folder, after making sure that the server's account can pass through everything above it. The
 * folders are made one by one: Node's recursive mkdir never ends where a file system refuses any (such as /proc).
 */
async function ensureHome(home: string, account: ServerAccount | null): Promise<void> {
  const missing: string[] = [];
  let folder = home;
  while (!existsSync(folder) && folder !== dirname(folder)) {
    missing.unshift(folder);
    folder = dirname(folder);
  }
  try {
    if (account !== null) await refuseClosed(missing.length === 0 ? dirname(home) : folder, home, account);
    for (const path of missing) {
      await mkdir(path, { mode: account ? 0o711 : 0o700 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
    if (account === null) return;
    const own = await stat(home);
    if (!mayPass(own, account)) await chmod(home, (own.mode & 0o7777) | 0o011);
  } catch (error) {
    throw fileFailure(error, home, 'make or open the data folder');
  }
}

/** Throws when the server's account cannot pass through a folder or one above it. */
async function refuseClosed(from: string, home: string, account: ServerAccount): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    if (!mayPass(await stat(folder), account)) {
      throw new StoreError(
        'permission',
        `PostgreSQL does not run as root, so it runs as "${account.name}", which cannot reach ${home} through ${folder}. ` +
          'Set ISNAD_HOME to a folder that others may pass through, such as /var/lib/isnad.',
      );
    }
    if (folder === dirname(folder)) return;
  }
}

function mayPass(folder: Stats, account: ServerAccount): boolean {
  return (folder.mode & (folder.uid === account.uid ? 0o100 : 0o001)) !== 0;
}

async function build(paths: ClusterPaths, binaries: Binaries, account: ServerAccount | null): Promise<void> {
  const staging = await mkdtemp(`${paths.cluster}.new-`).catch((error: unknown) => {
    throw fileFailure(error, paths.home, 'write to');
  });
  try {
    const data = join(staging, 'data');
    const secret = join(staging, 'secret');
    await mkdir(data, { mode: 0o700 });
    await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    const pwfile = join(staging, 'pwfile');
    await writeFile(pwfile, `${await readFile(secret, 'utf8')}\n`, { mode: 0o600 });
    if (account) {
      await chmod(staging, 0o711);
      for (const path of [data, pwfile]) await chown(path, account.uid, account.gid);
    }
    // Without a locale initdb would take SQL_ASCII from an empty LANG.
    const encoding = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ];
    await run(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        `--username=${privateUser}`,
        `--pwfile=${pwfile}`,
        '--auth=scram-sha-256',
        ...encoding,
        '--text-search-config=simple',
        '--no-instructions',
      ],
      {
        ...(account ? { uid: account.uid, gid: account.gid } : {}),
        cwd: staging,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        windowsHide: true,
      },
    );
    await rm(pwfile);
    await syncFolder(staging);
    if (!existsSync(paths.cluster)) await rename(staging, paths.cluster);
    await syncFolder(paths.home);
  } catch (error) {
    if (!existsSync(paths.cluster)) throw initFailure(error, paths.home);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Takes away what processes that were killed while they built have left; one that builds still finds it is too late. */
async function removeUnfinished(paths: ClusterPaths): Promise<void> {
  for (const name of await readdir(paths.home)) {
    if (!name.startsWith(`${basename(paths.cluster)}.new-`)) continue;
    await rm(join(paths.home, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function initFailure(error: unknown, home: string): StoreError {
  const said = (error as { stderr?: string }).stderr ?? '';
  if (said === '') return fileFailure(error, home, 'set up the database in');
  const full = said.includes('No space left on device');
  const line = said.split('\n').find((text) => text.includes('error:') || text.includes('FATAL')) ?? said;
  return new StoreError(
    full ? 'disk-full' : 'server',
    full
      ? `The disk is full: could not set up the database in ${home}. Free some space and run the command again.`
      : `Could not set up the database in ${home}: ${line.trim()}`,
    { cause: error },
  );
}

/** Makes a rename in `folder` survive a power cut; file systems that cannot are left alone. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
