import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryHome } from '../store/test-archive.ts';

const built = existsSync('dist/cli.js');

describe.skipIf(!built)(`npm start${built ? '' : ' (SKIPPED: not built; npm run build)'}`, () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  });

  /** Starts the program and gives its address once it is printed. */
  async function start(
    home: string,
    words: readonly string[],
  ): Promise<{ address: string; child: ChildProcess }> {
    const child = spawn(process.execPath, ['bin/isnad.js', ...words, '--port', '0'], {
      env: { ...process.env, ISNAD_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let out = '';
    let failed = '';
    child.stderr?.on('data', (piece: Buffer) => {
      failed += piece.toString();
    });
    return new Promise((resolve, reject) => {
      child.stdout?.on('data', (piece: Buffer) => {
        out += piece.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out);
        if (address !== null && out.includes('Ctrl-C')) resolve({ address: address[0], child });
      });
      child.on('exit', (code) => reject(new Error(`it ended with ${code}: ${failed}`)));
    });
  }

  function ended(child: ChildProcess): Promise<number | null> {
    return new Promise((resolve) => child.on('exit', resolve));
  }

  test('starts the database, fills an empty archive with the samples, serves, and ends with Ctrl-C', async () => {
    const { home, remove } = await temporaryHome();
    const first = await start(home, ['start']);
    const status = async (address: string) =>
      (await (await fetch(`${address}/api/v1/status`)).json()) as { articles: number; samples: string };
    expect(await status(first.address)).toMatchObject({ articles: 14, samples: 'all' });
    const page = await (await fetch(first.address)).text();
    expect(page).toContain('<div id="root">');
    const end = ended(first.child);
    first.child.kill('SIGINT');
    expect(await end).toBe(0);

    // The second time the archive is there; a folder named is added to it.
    const own = join(home, 'own');
    await mkdir(own);
    await writeFile(join(own, 'report.txt'), 'قال مدير المكتبة البلدية إن المكتبة ستغلق أسبوعين للترميم.');
    const second = await start(home, ['start', own]);
    await expect
      .poll(async () => await status(second.address), { timeout: 20_000 })
      .toMatchObject({ articles: 15, samples: 'some' });
    const over = ended(second.child);
    second.child.kill('SIGTERM');
    expect(await over).toBe(0);
    await remove();
  }, 120_000);
});
