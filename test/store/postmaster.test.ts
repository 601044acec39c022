import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, isStranger, orphansOf, removeLock } from '../../src/store/postgres/postmaster.ts';
import { temporaryHome } from './test-archive.ts';

let home: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ home, remove } = await temporaryHome());
});
afterEach(() => remove());

describe('the lock file of a server', () => {
  const lock = () => join(home, 'postmaster.pid');
  const names = () => readdir(home);

  it('is removed when its server is gone, and left when it is not', async () => {
    await writeFile(lock(), '77\n');
    await removeLock(lock(), async () => false);
    expect(await names()).toEqual(['postmaster.pid']);
    await removeLock(lock(), async (pid) => pid === 77);
    expect(await names()).toEqual([]);
    await removeLock(lock(), async () => true);
  });

  it('is removed when its server was killed while it wrote it', async () => {
    await writeFile(lock(), '');
    await removeLock(lock(), async (pid) => pid === null);
    expect(await names()).toEqual([]);
  });

  it('is given back when another server has taken it meanwhile', async () => {
    await writeFile(lock(), '77\n');
    await removeLock(lock(), async () => {
      await writeFile(lock(), '78\nthe rest\n');
      return true;
    });
    expect(await readFile(lock(), 'utf8')).toBe('78\nthe rest\n');
    expect(await names()).toEqual(['postmaster.pid']);
  });
});

describe.skipIf(process.platform !== 'linux')('a process', () => {
  it('of another folder is a stranger, whatever its command line says', async () => {
    const data = join(home, 'data');
    await mkdir(data);
    const inside = spawn('sleep', ['60'], { cwd: data });
    const outside = spawn('sh', ['-c', `sleep 60; : ${data}`], { cwd: home });
    try {
      expect(await isStranger(inside.pid as number, data)).toBe(false);
      expect(await isStranger(outside.pid as number, data)).toBe(true);
      // Its child, though in the folder, does not call itself one of a server.
      expect(await orphansOf(data)).toEqual([]);
    } finally {
      inside.kill();
      outside.kill();
    }
    await expect.poll(() => isAlive(inside.pid as number)).toBe(false);
    expect(await isStranger(inside.pid as number, data)).toBe(false);
  });
});
