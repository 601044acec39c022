import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, readdir, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSources } from '../../src/app/add.ts';
import { Database } from '../../src/store/database.ts';
import { clusterPaths } from '../../src/store/postgres/place.ts';
import { archiveState } from './archive-state.ts';
import { writeCorpus } from './corpus.ts';
import { testCache } from './test-archive.ts';

/** A small disk of its own needs the right to mount one. */
function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'isnad-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

describe.skipIf(!mayMount())('a small disk (skipped where disks cannot be mounted)', () => {
  let disk: string;
  let corpus: string;
  const open = () =>
    Database.open({ kind: 'private', place: { home: join(disk, 'home'), cache: testCache } });
  const add = (database: Database) =>
    addSources(database, [{ kind: 'path', path: join(corpus, 'all.jsonl') }], {}, { workers: 0 });

  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'isnad-disk-'));
    await chmod(disk, 0o755);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=140m,mode=755', 'tmpfs', disk]);
    corpus = await mkdtemp(join(tmpdir(), 'isnad-corpus-'));
    await writeCorpus(join(corpus, 'all.jsonl'), 0, 300);
  });
  afterAll(async () => {
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
    await rm(corpus, { recursive: true, force: true });
  });

  it('that fills up is named, loses nothing, and is no obstacle once there is room', async () => {
    const first = await open();
    await addSources(
      first,
      [{ kind: 'path', path: join(corpus, 'all.jsonl') }],
      {},
      {
        workers: 0,
        signal: AbortSignal.timeout(150),
      },
    );
    const kept = (await first.writers.query('SELECT id FROM articles ORDER BY id')).rows;
    const room = await statfs(disk);
    const filler = join(disk, 'filler');
    await writeFile(filler, Buffer.alloc(Math.max(0, room.bavail * room.bsize - 98_304)));
    await expect(add(first)).rejects.toThrow(/disk .*full.*acknowledged/i);
    await first.close();

    await expect(open().then((database) => add(database).finally(() => database.close()))).rejects.toThrow(
      /full/i,
    );
    await rm(filler);
    const second = await open();
    const now = (await second.writers.query('SELECT id FROM articles ORDER BY id')).rows;
    expect(now).toEqual(expect.arrayContaining(kept));
    await add(second);
    expect((await archiveState(second)).length).toBeGreaterThan(300);
    expect((await second.writers.query('SELECT count(*)::int AS n FROM articles')).rows[0].n).toBe(300);
    await second.close();
  });

  it('that can only be read is named', async () => {
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await expect(open()).rejects.toThrow(/read-only|permission|EROFS/i);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    const database = await open();
    expect((await database.writers.query('SELECT count(*)::int AS n FROM articles')).rows[0].n).toBe(300);
    await database.close();
  });

  it('that has room for the server and not for its first client is named', async () => {
    // What a server writes for its first client, after a crash anew.
    const { data } = clusterPaths(join(disk, 'home'));
    for (const name of await readdir(data, { recursive: true })) {
      if (name.endsWith('pg_internal.init')) await rm(join(data, name));
    }
    const filler = join(disk, 'filler');
    await appendFile(filler, Buffer.alloc(200_000_000)).catch(() => undefined);
    await truncate(filler, (await stat(filler)).size - 49_152);
    await expect(open()).rejects.toThrow(/disk is full: could not open/i);
    await rm(filler);
    await (await open()).close();
  }, 60_000);
});
