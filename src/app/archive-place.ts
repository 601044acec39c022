import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { DatabasePlace } from '../store/database.ts';
import { StoreError } from '../store/store-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Which PostgreSQL the archive is in: the server of `DATABASE_URL`, else a private one whose data stand in
 * `ISNAD_HOME` or, when that is not set, where the platform keeps such data. Throws when `DATABASE_URL` is no
 * address of a PostgreSQL.
 */
export function archivePlace(environment: Environment = process.env): DatabasePlace {
  const url = environment.DATABASE_URL?.trim();
  if (url) {
    if (!/^postgres(ql)?:\/\//i.test(url)) {
      throw new StoreError(
        'request',
        'DATABASE_URL must look like postgres://user:password@host:5432/database.',
      );
    }
    return { kind: 'server', url };
  }
  return {
    kind: 'private',
    place: { home: dataFolder(environment), cache: cacheFolder(environment) },
    database: environment.ISNAD_DATABASE?.trim() || 'isnad',
  };
}

/** The data folder of Isnad. PostgreSQL does not run as root, so root's data stand outside /root. */
export function dataFolder(environment: Environment = process.env): string {
  const own = environment.ISNAD_HOME?.trim();
  if (own) return resolve(own);
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? homedir(), 'isnad', 'data');
  if (process.getuid?.() === 0) return '/var/lib/isnad';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'isnad');
  return join(absolute(environment.XDG_DATA_HOME) ?? join(homedir(), '.local', 'share'), 'isnad');
}

function cacheFolder(environment: Environment): string {
  if (process.platform === 'win32') return join(environment.LOCALAPPDATA ?? homedir(), 'isnad', 'cache');
  if (process.getuid?.() === 0) return '/var/cache/isnad';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'isnad');
  return join(absolute(environment.XDG_CACHE_HOME) ?? join(homedir(), '.cache'), 'isnad');
}

/** The XDG specification says to ignore relative paths. */
function absolute(path: string | undefined): string | null {
  return path && isAbsolute(path) ? path : null;
}
