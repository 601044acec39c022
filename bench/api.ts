// How fast the API answers while people read.
//
//   npx tsx bench/api.ts                       8,000 reports, 50 readers, one request a second each, 60 s
//   npx tsx bench/api.ts --seconds 20 --readers 50
//   npx tsx bench/api.ts --home FOLDER         keep the data folder there, and use it again
//
// The reports are those of ../shared/data where that is there, else made up. Readers run in a process of their
// own, so that what they cost is not counted as the server's.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { type Arrival, addArticles } from '../src/app/add.ts';
import { matchWaiting } from '../src/app/match.ts';
import { isProblem, readSource } from '../src/ingest/index.ts';
import type { Article } from '../src/model/index.ts';
import { listen } from '../src/server/listen.ts';
import { archiveSize } from '../src/store/api-claims.ts';
import { Database } from '../src/store/database.ts';
import { corpusLines } from '../test/store/corpus.ts';
import { findBrowser, launchBrowser } from '../test/web/browser.ts';

const size = Number(option('--reports') ?? 8000);
const readers = Number(option('--readers') ?? 50);
const seconds = Number(option('--seconds') ?? 60);
const asked = option('--ask');
/** Times every act of a person is measured. */
const rounds = 7;

if (asked !== null) {
  console.log(JSON.stringify(await read(asked)));
} else {
  await serve();
}

async function serve(): Promise<void> {
  const kept = option('--home');
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'isnad-bench-api-')));
  const database = await Database.open({
    kind: 'private',
    place: { home, cache: join(tmpdir(), 'isnad-bench-cache') },
  });
  try {
    const { articles } = await archiveSize(database.read);
    if (articles === 0) await fill(database);
    else console.log(`${articles} reports are there`);
    const listening = await listen({
      database,
      host: '127.0.0.1',
      port: 0,
      tokenHashes: [],
      allowedHosts: [],
      version: 'bench',
      proxy: null,
    });
    try {
      await pages(listening.address);
      const before = process.cpuUsage();
      const times = await readInAnotherProcess(listening.address);
      const { user, system } = process.cpuUsage(before);
      show(times);
      const answers = Object.values(times).reduce((sum, row) => sum + row.length, 0);
      console.log(
        `  server without the database: ${((user + system) / 1000 / answers).toFixed(1)} ms of CPU for each answer`,
      );
      console.log(
        `  load of the machine: ${loadavg()
          .map((one) => one.toFixed(1))
          .join(' ')}, ${cpus().length} cores`,
      );
    } finally {
      await listening.close();
    }
  } finally {
    await database.close();
    if (kept === null) await rm(home, { recursive: true, force: true });
  }
}

async function fill(database: Database): Promise<void> {
  const began = performance.now();
  const report = await addArticles(database, arrivals());
  const added = performance.now();
  const matched = await matchWaiting(database);
  console.log(
    `${report.added} reports added in ${seconds1(added - began)} s, ${matched.articles} matched in ${seconds1(performance.now() - added)} s`,
  );
  await database.writers.query('VACUUM ANALYZE');
}

/** How long a person waits for the first page, and for what they do on it. */
async function pages(address: string): Promise<void> {
  const found = await findBrowser();
  if ('missing' in found) {
    console.log(`pages not measured: ${found.missing}`);
    return;
  }
  const browser = await launchBrowser(found);
  const first: number[] = [];
  const acts = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    // tsx names functions with a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (value) => value');
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(address);
    await page.locator('.claim-card').first().waitFor();
    first.push(performance.now() - began);
    // A font that is not there yet is none of the acts' doing.
    await page.evaluate(() => document.fonts.ready);
    const act = async (name: string, target: Locator, value: string | null, shown: string): Promise<void> => {
      const took = await (await target.elementHandle())?.evaluate(untilPainted, { value, shown });
      acts.set(name, [...(acts.get(name) ?? []), took as number]);
    };
    const cards = '.board__list[aria-busy=false] .claim-card';
    await act('board: a flag', page.getByLabel('نفاه غيره'), null, `${cards} .flag--denied`);
    await act('board: the other order', page.getByLabel('الأكثر خلافًا'), null, cards);
    const filter = page.locator('.board__side input[type=search]');
    await act('board: four letters', filter, 'الرئ', cards);
    await act('board: one more', filter, 'الرئي', cards);
    await page.goto(`${address}/search`);
    const input = page.locator('main input[type=search]');
    const hits = '[aria-busy=false] > .hits mark';
    await act('search: four letters', input, 'الحك', hits);
    await act('search: one more', input, 'الحكو', hits);
    await act('search: the word', input, 'الحكومة', hits);
    await act('search: in claims', page.getByRole('button', { name: 'الأقوال' }), null, `${hits}`);
    await context.close();
  }
  await browser.close();
  const middle = (row: readonly number[]): string =>
    [...row].sort((a, b) => a - b)[row.length >> 1].toFixed(0);
  console.log(`first page usable after ${middle(first)} ms (median of ${first.length}, browser started)`);
  for (const [name, row] of acts) {
    console.log(
      `${name.padEnd(24)} shown after ${middle(row).padStart(4)} ms, at best ${Math.min(...row).toFixed(0)} ms`,
    );
  }
}

/**
 * Types into a field or presses what it is called on, and gives the time until what then is shown stands on the
 * screen (ms). Runs in the page, so that what steers the browser is not counted.
 */
function untilPainted(
  element: Element,
  { value, shown }: { readonly value: string | null; readonly shown: string },
): Promise<number> {
  return new Promise((resolve) => {
    const busy = () => document.querySelector('main [aria-busy=true], main .skeleton') !== null;
    const began = performance.now();
    let worked = false;
    const look = (): void => {
      worked ||= busy();
      if (!worked || busy() || document.querySelector(shown) === null) return;
      observer.disconnect();
      // After the next frame has been drawn.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    if (value === null) (element as HTMLElement).click();
    else {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(element, value);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    setTimeout(() => resolve(Number.NaN), 5000);
  });
}

type Times = Record<string, number[]>;

/** Readers that each ask once a second, what people look at most often most. */
async function read(address: string): Promise<Times> {
  const board = await json<{ items: { id: string; words: { article: string } }[] }>(
    `${address}/api/v1/board?limit=200`,
  );
  const sources = await json<{ items: { key: string }[] }>(`${address}/api/v1/sources?limit=100`);
  const episodes = await json<{ items: { id: string }[] }>(`${address}/api/v1/episodes?limit=50`);
  const words = ['الحكومة', 'الرئيس', 'قتلى', 'الأمم المتحدة', 'النفط', 'قصف', 'انتخابات', 'وزير الخارجية'];
  const any = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)];
  const kinds: [number, string, () => string][] = [
    [4, 'board', () => '/board?limit=40'],
    [1, 'board, contended', () => '/board?limit=40&order=contention'],
    [1, 'board, flag', () => `/board?limit=40&flag=${any(['denied', 'anonymous-only', 'contradicted'])}`],
    [2, 'board, words', () => `/board?limit=40&q=${encodeURIComponent(any(words))}`],
    [4, 'claim', () => `/claims/${any(board.items).id}`],
    [4, 'report', () => `/articles/${any(board.items).words.article}`],
    [2, 'search', () => `/search?limit=30&facets=true&q=${encodeURIComponent(any(words))}`],
    [1, 'search in claims', () => `/search?limit=30&scope=claims&q=${encodeURIComponent(any(words))}`],
    [1, 'source', () => `/sources/${encodeURIComponent(any(sources.items).key)}`],
    [1, 'sources', () => '/sources?limit=100'],
    [1, 'episode', () => (episodes.items.length === 0 ? '/episodes' : `/episodes/${any(episodes.items).id}`)],
    [1, 'status', () => '/status'],
  ];
  const draw = kinds.flatMap(([weight, name, path]) =>
    Array.from({ length: weight }, () => [name, path] as const),
  );
  const times: Times = {};
  const reader = async (n: number): Promise<void> => {
    await sleep((1000 / readers) * n);
    for (let second = 0; second < seconds; second++) {
      const [name, path] = any(draw);
      const began = performance.now();
      const response = await fetch(`${address}/api/v1${path()}`);
      await response.arrayBuffer();
      const took = performance.now() - began;
      const key = response.ok ? name : `${name}: ${response.status}`;
      times[key] ??= [];
      times[key].push(took);
      await sleep(Math.max(0, 1000 - took));
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, n) => reader(n)));
  return times;
}

function readInAnotherProcess(address: string): Promise<Times> {
  const own = fileURLToPath(import.meta.url);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', own, '--ask', address, '--readers', String(readers), '--seconds', String(seconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`readers: ${code}`)),
    );
  });
}

function show(times: Times): void {
  const rows = Object.entries(times).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = rows.flatMap(([, row]) => row);
  console.log(`${readers} readers, one request a second each, ${seconds} s, ${all.length} answers (ms)`);
  for (const [name, row] of [...rows, ['all', all] as const]) {
    const sorted = [...row].sort((a, b) => a - b);
    const at = (share: number): string =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
    console.log(
      `  ${name.padEnd(20)} n ${String(row.length).padStart(5)}  p50 ${at(0.5).padStart(4)}  p95 ${at(0.95).padStart(4)}  p99 ${at(0.99).padStart(4)}  most ${at(1).padStart(4)}`,
    );
  }
}

async function* arrivals(): AsyncGenerator<Arrival> {
  let n = 0;
  for await (const article of sourceReports()) {
    if (n++ >= size) return;
    yield { article, origin: 'bench' };
  }
}

async function* sourceReports(): AsyncGenerator<Article> {
  const files = ['news-2018.jsonl.gz', 'saudi-2015-07.jsonl.gz'].map((name) => `../shared/data/${name}`);
  if (files.every((file) => existsSync(file))) {
    for (const path of files) {
      for await (const item of readSource({ kind: 'path', path })) if (!isProblem(item)) yield item;
    }
    return;
  }
  for (const line of corpusLines(0, size)) {
    for await (const item of readSource({ kind: 'bytes', name: 'made up', bytes: Buffer.from(line) })) {
      if (!isProblem(item)) yield item;
    }
  }
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function json<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seconds1(ms: number): string {
  return (ms / 1000).toFixed(1);
}
