import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { HOSTILE, smallWarc } from './hostile-cases.ts';
import { readAll } from './read-all.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly articles: number;
  readonly problems: number;
  readonly first: string | null;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Reads a file in a process of its own. */
async function read(file: string): Promise<Run> {
  const script = new URL('hostile-run.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file]);
  return JSON.parse(stdout) as Run;
}

describe('hostile input, each in a process of its own', () => {
  it.each(HOSTILE.map((one) => [one.name, one] as const))(
    '%s: no crash, at most 512 MB',
    { timeout: 60_000 },
    async (name, one) => {
      const file = join(folder, 'input');
      const handle = openSync(file, 'w');
      for (const chunk of one.chunks()) writeSync(handle, chunk);
      closeSync(handle);
      const run = await read(file);
      console.log(
        `${name}: ${run.seconds.toFixed(2)} s, ${run.megabytes} MB; ${run.articles} articles; ${run.first ?? 'no problem'}`,
      );
      expect(run.articles + run.problems).toBeGreaterThan(0);
      expect(run.problems).toBeLessThanOrEqual(3);
      expect(run.megabytes).toBeLessThanOrEqual(512);
    },
  );
});

describe('a WARC file cut at every byte', () => {
  for (const [form, bytes] of [
    ['plain', smallWarc()],
    ['gzipped', gzipSync(smallWarc())],
  ] as const) {
    it(`${form}: gives what is whole and says that it breaks off`, { timeout: 600_000 }, async () => {
      for (let cut = 0; cut < bytes.length; cut++) {
        const { articles, problems } = await readAll(bytes.subarray(0, cut), { worker: false });
        expect(articles.length + problems.length).toBeGreaterThan(0);
      }
    });
  }
});
