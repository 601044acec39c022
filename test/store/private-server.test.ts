import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/store/database.ts';
import { clusterPaths } from '../../src/store/postgres/place.ts';
import { isAlive, readPostmaster } from '../../src/store/postgres/postmaster.ts';
import { PrivateServer } from '../../src/store/postgres/private-server.ts';
import { builtProgram } from './built-program.ts';
import { temporaryHome, testCache } from './test-archive.ts';

let home: string;
let remove: () => Promise<void>;
/** A home that was used and left, to copy: setting one up takes a second. */
let used: Awaited<ReturnType<typeof temporaryHome>>;
beforeAll(async () => {
  program = await builtProgram('crash-program');
  used = await temporaryHome();
  await (await Database.open({ kind: 'private', place: { home: used.home, cache: testCache } })).close();
}, 60_000);
afterAll(async () => {
  await used.remove();
  await program.remove();
});
const copyUsed = () => promisify(execFile)('cp', ['-a', `${used.home}/.`, home]);
beforeEach(async () => {
  ({ home, remove } = await temporaryHome());
});
afterEach(async () => {
  const postmaster = await readPostmaster(clusterPaths(home).pid);
  if (postmaster && isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGQUIT');
  await sleep(100);
  await remove();
});

const place = () => ({ home, cache: testCache });
const open = () => Database.open({ kind: 'private', place: place() });
const count = async (database: Database) =>
  Number((await database.writers.query('SELECT count(*) AS n FROM articles')).rows[0].n);
let program: Awaited<ReturnType<typeof builtProgram>>;
const client = () => promisify(execFile)(process.execPath, [program.path, home, testCache, '0']);

describe('the private server', () => {
  it('is set up, used and stopped by its last client', async () => {
    const first = await open();
    const second = await open();
    const { pid } = (await readPostmaster(clusterPaths(home).pid)) as { pid: number };
    await first.close();
    expect(await count(second)).toBe(0);
    await second.close();
    // It takes its lock file away first and ends a moment later.
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
    expect((await readdir(home)).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('is set up once by processes that start at the same moment', async () => {
    // What one left that was killed while it set up.
    await mkdir(join(home, 'postgres.new-killed', 'data'), { recursive: true });
    await Promise.all([client(), client()]);
    expect((await readdir(home)).filter((name) => name.includes('.new-'))).toEqual([]);
    const database = await open();
    expect(await count(database)).toBe(0);
    await database.close();
  });

  it('is found again when its clients were killed, and recovers when it was killed itself', async () => {
    const child = spawn(process.execPath, [program.path, home, testCache, '0', '/dev/zero/none', '-'], {
      stdio: 'ignore',
    });
    let pid: number | undefined;
    for (let i = 0; pid === undefined && i < 400; i++) {
      await sleep(25);
      pid = (await readPostmaster(clusterPaths(home).pid))?.pid;
    }
    child.kill('SIGKILL');
    const orphan = pid as number;
    await sleep(50);
    const database = await open();
    const now = await readPostmaster(clusterPaths(home).pid);
    // Killed early, the child may have left before the server was whole; then this is a new one.
    if (isAlive(orphan)) expect(now?.pid).toBe(orphan);
    process.kill((now as { pid: number }).pid, 'SIGKILL');
    await sleep(50);
    expect(await database.withRetry(() => count(database))).toBe(0);
    expect((await readPostmaster(clusterPaths(home).pid))?.pid).not.toBe(now?.pid);
    await database.close();
  });

  it('takes no notice of the lock file of a dead server whose number another program has', async () => {
    await copyUsed();
    const paths = clusterPaths(home);
    const lines = [process.pid, paths.data, '0', '5432', paths.sockets, '', '0 0', 'ready'];
    await writeFile(paths.pid, `${lines.join('\n')}\n`);
    const again = await open();
    expect(await count(again)).toBe(0);
    await again.close();
  }, 30_000);

  it('takes no notice of a lock file that a server left empty when it was killed', async () => {
    await copyUsed();
    await writeFile(clusterPaths(home).pid, '');
    const again = await open();
    expect(await count(again)).toBe(0);
    await again.close();
  }, 30_000);

  it.runIf(process.platform === 'linux')('starts although a process of the killed server hangs', async () => {
    await copyUsed();
    const first = await open();
    const { rows } = await first.writers.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const { pid } = (await readPostmaster(clusterPaths(home).pid)) as { pid: number };
    const orphan = rows[0].pid;
    process.kill(orphan, 'SIGSTOP');
    process.kill(pid, 'SIGKILL');
    try {
      const again = await open();
      expect(await count(again)).toBe(0);
      expect((await readPostmaster(clusterPaths(home).pid))?.pid).not.toBe(pid);
      await expect.poll(() => isAlive(orphan), { timeout: 20_000 }).toBe(false);
      await again.close();
      await first.close();
    } finally {
      if (isAlive(orphan)) process.kill(orphan, 'SIGKILL');
    }
  });

  it('says what it last saw of a server that hangs', async () => {
    await copyUsed();
    const first = await open();
    const { pid } = (await readPostmaster(clusterPaths(home).pid)) as { pid: number };
    process.kill(pid, 'SIGSTOP');
    try {
      await expect(new PrivateServer(place(), 1_000).arrive()).rejects.toThrow(
        /did not answer within 1\d seconds \(timeout expired\)\. Its log: /,
      );
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await first.close();
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const deep = join(home, 'folder-with-a-long-name'.repeat(4), 'again-a-long-name'.repeat(3));
    await mkdir(deep, { recursive: true });
    await chmod(home, 0o755);
    const database = await Database.open({ kind: 'private', place: { home: deep, cache: testCache } });
    expect(await count(database)).toBe(0);
    await database.close();
    await rm(clusterPaths(deep).sockets, { recursive: true, force: true });
  });

  it('says so when the data are of another release', async () => {
    await copyUsed();
    await writeFile(join(clusterPaths(home).data, 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toThrow(/made by PostgreSQL 17.*isnad export --all/s);
  });

  it('says so when something else stands where the database should', async () => {
    await mkdir(clusterPaths(home).cluster, { recursive: true });
    await expect(open()).rejects.toThrow(/is not a database/);
  });

  it('says so when the password does not belong to the data', async () => {
    await copyUsed();
    await writeFile(clusterPaths(home).secret, 'something else');
    await expect(open()).rejects.toThrow(/do not belong together/);
  });

  it('keeps its password to itself', async () => {
    await copyUsed();
    await (await open()).close();
    const paths = clusterPaths(home);
    expect((await stat(paths.secret)).mode & 0o077).toBe(0);
    expect((await stat(paths.data)).mode & 0o077).toBe(0);
    expect(await readFile(paths.log, 'utf8')).not.toContain(await readFile(paths.secret, 'utf8'));
  });

  it.runIf(process.getuid?.() === 0)('says so when root keeps the data where others cannot go', async () => {
    const closed = join(home, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = new PrivateServer({ home: join(closed, 'data'), cache: testCache });
    await expect(server.arrive()).rejects.toThrow(/cannot reach .* through .*closed/);
  });

  describe.runIf(process.getuid?.() === 0)('with accounts', () => {
    /** The same as another account. */
    const asNobody = (folder: string) =>
      promisify(execFile)(process.execPath, [program.path, folder, join(home, 'cache'), '0'], {
        uid: 65534,
        gid: 65534,
        env: { PATH: process.env.PATH ?? '' },
      });

    it('runs for an ordinary user, for root on what is theirs, and for them again', async () => {
      await chmod(home, 0o777);
      const own = join(home, 'own');
      expect((await asNobody(own)).stdout).toBe('finished\n');
      const { uid } = await stat(join(own, 'run'));
      await rm(clusterPaths(own).log);
      await chmod(own, 0o700);
      const database = await Database.open({ kind: 'private', place: { home: own, cache: testCache } });
      expect(await count(database)).toBe(0);
      await database.close();
      expect((await stat(own)).mode & 0o777).toBe(0o700);
      expect((await stat(join(own, 'run'))).uid).toBe(uid);
      expect((await asNobody(own)).stdout).toBe('finished\n');
    });

    it('says whose archive it is to those who may not open it', async () => {
      await copyUsed();
      await chmod(home, 0o777);
      await expect(asNobody(home)).rejects.toThrow(/belongs to the account "root".*ISNAD_HOME/);
    });

    it('says so when the data belong to no account that can run it', async () => {
      await copyUsed();
      await chown(clusterPaths(home).data, 4_000_111, 0);
      await expect(open()).rejects.toThrow(/as the account "number 4000111".*chown -R/);
      await chown(clusterPaths(home).data, 0, 0);
      await expect(open()).rejects.toThrow(/as the account "root".*chown -R/);
    });
  });
});

describe('a server that is given', () => {
  it('is named without its password when it cannot be reached', async () => {
    const url = 'postgres://isnad:geheim@127.0.0.1:1/archive';
    const failure = await Database.open({ kind: 'server', url }).catch((error: Error) => error.message);
    expect(failure).toMatch(/No answer from the server 127\.0\.0\.1:1, database archive/);
    expect(failure).not.toContain('geheim');
  });

  it('is given up when it takes the connection and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const url = `postgres://isnad@127.0.0.1:${(mute.address() as AddressInfo).port}/archive`;
    try {
      await expect(Database.open({ kind: 'server', url }, { connectLimit: 200 })).rejects.toThrow(
        /No answer from the server 127\.0\.0\.1:\d+, database archive \(timeout expired\)/,
      );
    } finally {
      mute.close();
    }
  });
});
