import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addArticles, addSources } from '../../src/app/add.ts';
import { AnalysisWorkerPool } from '../../src/app/analysis-worker-pool.ts';
import { openJobs, queueReanalysis, runWorker } from '../../src/app/jobs.ts';
import { reanalyse } from '../../src/app/reanalyse.ts';
import { listArticles } from '../../src/store/read-articles.ts';
import { archiveState } from './archive-state.ts';
import { builtProgram } from './built-program.ts';
import { corpusLines, writeCorpus } from './corpus.ts';
import { sampleArticle } from './sample.ts';
import { openTestArchive, type TestArchive } from './test-archive.ts';

let archive: TestArchive;
let folder: string;
beforeAll(async () => {
  archive = await openTestArchive();
  folder = await mkdtemp(join(tmpdir(), 'isnad-add-'));
}, 60_000);
afterAll(async () => {
  await archive.close();
  await rm(folder, { recursive: true, force: true });
});

const corpus = async (name: string, from: number, to: number) => {
  const path = join(folder, name);
  await writeCorpus(path, from, to);
  return { kind: 'path' as const, path };
};

describe('adding', () => {
  it('keeps every report once, changed ones as versions, with worker threads as without', async () => {
    const source = await corpus('a.jsonl', 0, 90);
    const lines = corpusLines(0, 90).length;
    const report = await addSources(archive.database, [source], {}, { workers: 2 });
    expect(report).toMatchObject({
      read: lines,
      added: 90,
      changed: 6,
      known: 9,
      problems: 0,
      interrupted: false,
    });
    const state = await archiveState(archive.database);
    const again = await addSources(archive.database, [source], {}, { workers: 2 });
    expect(again).toMatchObject({ read: lines, added: 0, changed: 0, known: lines });
    expect(await archiveState(archive.database)).toEqual(state);

    const other = await openTestArchive();
    await addSources(other.database, [source], {}, { workers: 0 });
    expect(await archiveState(other.database)).toEqual(state);
    await other.close();
  });

  it('goes on where it was interrupted', async () => {
    const source = await corpus('b.jsonl', 200, 400);
    const stop = new AbortController();
    const first = await addSources(
      archive.database,
      [source],
      {},
      {
        workers: 1,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      },
    );
    expect(first.interrupted).toBe(true);
    expect(first.added).toBeGreaterThan(0);
    const second = await addSources(archive.database, [source], {}, { workers: 1 });
    expect(first.added + second.added).toBe(200);
    expect(second.interrupted).toBe(false);
  });

  it('says what cannot be read and keeps the rest', async () => {
    const path = join(folder, 'broken.jsonl');
    await writeFile(
      path,
      [...corpusLines(700, 702).slice(0, 2), '{"broken', ...corpusLines(702, 703)].join('\n'),
    );
    const problems: string[] = [];
    const report = await addSources(
      archive.database,
      [
        { kind: 'path', path },
        { kind: 'path', path: join(folder, 'none') },
      ],
      {},
      {
        onProblem: (problem) => problems.push(`${problem.line} ${problem.message}`),
      },
    );
    expect(report).toMatchObject({ added: 3, problems: 2 });
    expect(problems[0]).toMatch(/^3 /);
  });

  it('may be done by two processes at once', async () => {
    const one = await corpus('c.jsonl', 800, 900);
    const both = await Promise.all([
      addSources(archive.database, [one], {}, { workers: 0 }),
      addSources(archive.database, [one], {}, { workers: 0 }),
    ]);
    expect(both[0].added + both[1].added).toBe(100);
    const versions = await archive.database.writers.query(
      'SELECT article_id, count(*), max(seq) FROM versions GROUP BY 1 HAVING count(*) <> max(seq)',
    );
    expect(versions.rows).toEqual([]);
  });

  it('makes an older text current again when a fetch brings it', async () => {
    const url = 'https://news.example/back-and-forth';
    const raw = (n: number) => ({
      sha256: `${n}`.repeat(64),
      origin: url,
      obtainedAt: `2026-01-0${n}T00:00:00Z`,
      status: 200,
      headers: {},
      tool: 'test',
      bytes: new Uint8Array([n]),
    });
    async function* fetched(n: number, text: string) {
      yield { article: sampleArticle(text, { url }), origin: url, raw: raw(n) };
    }
    const add = (n: number, text: string) => addArticles(archive.database, fetched(n, text), { workers: 0 });
    expect(await add(1, 'نص أول.')).toMatchObject({ added: 1 });
    expect(await add(2, 'نص ثان.')).toMatchObject({ changed: 1 });
    expect(await add(3, 'نص أول.')).toMatchObject({ changed: 1 });
    expect(await add(4, 'نص أول.')).toMatchObject({ changed: 0, known: 1 });
    const { rows } = await archive.database.writers.query(
      'SELECT a.versions, v.text FROM articles a JOIN versions v ON v.article_id = a.id AND v.id = a.version_id WHERE a.url = $1',
      [url],
    );
    expect(rows).toEqual([{ versions: 2, text: 'نص أول.' }]);
  });

  it('writes what it has while a source is slow, and stops in the middle of a wait', async () => {
    const stop = new AbortController();
    async function* slow() {
      yield { article: sampleArticle('نص من مصدر بطيء.'), origin: 'slow' };
      await new Promise(() => undefined);
    }
    const report = await addArticles(archive.database, slow(), {
      workers: 0,
      signal: stop.signal,
      onSaved: () => stop.abort(),
    });
    expect(report).toMatchObject({ added: 1, interrupted: true });
  });

  it('lists what it kept, newest first, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listArticles(archive.database.read, { limit: 100, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor !== null);
    const { rows } = await archive.database.writers.query(
      'SELECT id FROM articles ORDER BY sort_at DESC, id DESC',
    );
    expect(seen).toEqual(rows.map((row) => row.id));
  });
});

describe('the worker threads', () => {
  const task = (text: string) => ({
    article: sampleArticle(text),
    origin: null,
    at: '2026-01-01T00:00:00Z',
    decisions: [],
  });

  it('lose only the article that takes too long', async () => {
    const pool = new AnalysisWorkerPool(1, 1500);
    try {
      expect(await pool.run([task('قال خالد إن السوق مغلق.')])).toMatchObject([{ id: expect.any(String) }]);
      // A getter that never returns cannot be sent to a thread, so the limit itself is what is tested here.
      const slow = new AnalysisWorkerPool(1, -1e9);
      expect(await slow.run([task('نص أول'), task('نص ثان')])).toHaveLength(2);
      await slow.close();
    } finally {
      await pool.close();
    }
  });
});

describe('re-analysis', () => {
  it('takes up what an older analyser left, directly and as jobs', async () => {
    const state = await archiveState(archive.database);
    const { writers } = archive.database;
    await writers.query(
      "UPDATE articles SET analyser = 'old' WHERE id IN (SELECT id FROM articles ORDER BY id LIMIT 60)",
    );
    const report = await reanalyse(archive.database, { workers: 0 });
    expect(report).toMatchObject({ total: 60, done: 60, failed: 0 });
    expect(await archiveState(archive.database)).toEqual(state);
    expect(await reanalyse(archive.database)).toMatchObject({ total: 0, done: 0 });

    await writers.query(
      "UPDATE articles SET analyser = 'old' WHERE id IN (SELECT id FROM articles ORDER BY id LIMIT 120)",
    );
    const queue = await openJobs(archive.database);
    expect(await queueReanalysis(archive.database, queue, false)).toBe(120);
    expect(await queue.waiting()).toMatchObject({ reanalyse: 2, match: 1 });
    await queue.close();
    const stop = new AbortController();
    let jobs = 0;
    await runWorker(archive.database, stop.signal, {
      onJob: (name, ok) => {
        expect([name, ok]).toEqual([expect.stringMatching(/^(?:reanalyse|match)$/), true]);
        if (++jobs === 3) stop.abort();
      },
    });
    expect(await archiveState(archive.database)).toEqual(state);
  });
});

describe('the command line', () => {
  it('adds, finds, examines', async () => {
    const { place } = archive.database;
    if (place.kind !== 'private') throw new Error('the tests run on the private server');
    const program = await builtProgram('archive-program');
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [program.path, ...args], {
        env: { ...process.env, ISNAD_HOME: place.place.home, ISNAD_DATABASE: archive.name, NO_COLOR: '1' },
      });
    const source = await corpus('cli.jsonl', 950, 953);
    const added = await run('add', source.path, '--json');
    expect(JSON.parse(added.stdout)).toMatchObject({ added: 3 });
    const found = await run('search', 'الشاحنات', '--in', 'claims', '--json', '--limit', '2');
    expect(JSON.parse(found.stdout).claims).toHaveLength(2);
    const state = await run('doctor', '--json');
    expect(JSON.parse(state.stdout)).toMatchObject({
      kind: 'private',
      problems: [],
      server: { encoding: 'UTF8', fsync: true },
    });
    await expect(run('delete', 'none')).rejects.toMatchObject({
      code: 1,
      stderr: 'isnad: There is no article none in the archive.\n',
    });
    await program.remove();
  });
});

it('ends cleanly on Ctrl-C, and goes on the next time', async () => {
  const { place } = archive.database;
  if (place.kind !== 'private') throw new Error('the tests run on the private server');
  const program = await builtProgram('archive-program');
  const env = { ...process.env, ISNAD_HOME: place.place.home, ISNAD_DATABASE: archive.name };
  const child = spawn(process.execPath, [program.path, 'add', '-', '--json'], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${corpusLines(1000, 1200).join('\n')}\n`);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const kept = async () =>
    (
      await archive.database.writers.query(
        "SELECT 1 FROM articles WHERE url LIKE 'https://news.example/1___'",
      )
    ).rowCount;
  // The input stays open: what was read is kept all the same, and the wait ends with the signal.
  await expect.poll(kept, { timeout: 30_000 }).toBeGreaterThan(100);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(JSON.parse(out)).toMatchObject({ added: await kept(), interrupted: true });
  await program.remove();
});

it('stops reading a source that throws, and says why', async () => {
  async function* broken() {
    yield { article: sampleArticle('نص قبل العطل.'), origin: 'broken' };
    throw new Error('the source broke');
  }
  await expect(addArticles(archive.database, broken(), { workers: 0 })).rejects.toThrow('the source broke');
});
