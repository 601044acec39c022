import { pbkdf2 } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchServer } from '../../src/store/postgres/launch.ts';
import { clusterPaths } from '../../src/store/postgres/place.ts';
import { temporaryHome } from './test-archive.ts';

let home: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ home, remove } = await temporaryHome());
  await mkdir(clusterPaths(home).cluster, { recursive: true });
});
afterEach(() => remove());

/** A program in the server's place. */
async function launch(script: string) {
  const postgres = join(home, 'server');
  await writeFile(postgres, `#!/bin/sh\n${script}\n`);
  await chmod(postgres, 0o755);
  const binaries = { version: '0', folder: home, initdb: '', pgCtl: '', postgres };
  return launchServer(clusterPaths(home), binaries, null);
}

/** Keeps Node's threads for files and hashes busy, so that anything with a file takes its time. */
function occupyThreads(): () => void {
  let on = true;
  const again = () => {
    if (on) pbkdf2('word', 'salt', 20_000, 64, 'sha512', again);
  };
  for (let i = 0; i < 8; i++) again();
  return () => {
    on = false;
  };
}

it.skipIf(process.platform === 'win32')(
  'notices a server that ends at once, however busy it is itself',
  async () => {
    const leave = occupyThreads();
    try {
      const server = await launch('echo "FATAL: no"; exit 3');
      await expect.poll(() => server.exited(), { timeout: 5_000 }).toBe(3);
      expect(await server.said()).toBe('FATAL: no\n');
    } finally {
      leave();
    }
  },
);

it('says why a server cannot be run at all', async () => {
  const binaries = { version: '0', folder: home, initdb: '', pgCtl: '', postgres: join(home, 'none') };
  const server = await launchServer(clusterPaths(home), binaries, null);
  await expect.poll(() => server.exited(), { timeout: 5_000 }).toBe(127);
  expect(await server.said()).toMatch(/ENOENT/);
  expect(await readFile(clusterPaths(home).log, 'utf8')).toBe('');
});
