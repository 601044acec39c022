// How fast the archive takes reports in, how big it gets, and how fast it finds them.
//
//   npm run bench:archive                      8,000 and 50,000 reports
//   npm run bench:archive -- --sizes 8000      only the first
//
//   npm run bench:archive -- --home FOLDER     keep the data folder there, and use it again
//
// The reports are those of ../shared/data where that is there, else made up; beyond their number they are
// taken again with other addresses and numbers. Without --home everything is done
// in a new data folder that is removed.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddReport, type Arrival, addArticles } from '../src/app/add.ts';
import { search } from '../src/app/search.ts';
import { articleId, isProblem, readSource } from '../src/ingest/index.ts';
import type { Article } from '../src/model/index.ts';
import { Database } from '../src/store/database.ts';
import { serverFacts } from '../src/store/server-facts.ts';
import { corpusLines } from '../test/store/corpus.ts';

const files = ['news-2018.jsonl.gz', 'saudi-2015-07.jsonl.gz'].map((name) => `../shared/data/${name}`);
const sizes = (option('--sizes') ?? '8000,50000').split(',').map(Number);

const memory: number[] = [];
const keptHome = option('--home');
const home = keptHome ?? (await mkdtemp(join(tmpdir(), 'isnad-bench-')));
const cache = join(tmpdir(), 'isnad-bench-cache');
const database = await Database.open({ kind: 'private', place: { home, cache } });
try {
  const reports = await sourceReports();
  console.log(`${reports.length} different reports, ${availableParallelism()} cores`);
  let kept = 0;
  for (const size of sizes) {
    const from = kept;
    const first = await timed(() => add(reports, from, size));
    const second = await timed(() => add(reports, from, size));
    kept = size;
    const facts = await serverFacts(database.writers);
    const { added, changed } = first.value;
    console.log(`\n${size} reports`);
    console.log(
      `  add          ${first.seconds.toFixed(1)} s, ${Math.round((added + changed) / first.seconds)} articles/s (${added} added, ${changed} versions)`,
    );
    console.log(
      `  add again    ${second.seconds.toFixed(1)} s, ${second.value.added + second.value.changed} changes`,
    );
    console.log(`  memory       ${memory.splice(0).join(' ')} MB at every tenth`);
    console.log(
      `  size         ${Math.round(facts.databaseBytes / 1e6)} MB, ${Math.round(facts.databaseBytes / size)} bytes/article`,
    );
    console.log(
      `  largest      ${facts.largest
        .slice(0, 8)
        .map(({ name, bytes }) => `${name} ${Math.round(bytes / size)}`)
        .join(', ')} (bytes/article)`,
    );
    // The server cleans up by itself after a bulk load; the searches are to be measured after that.
    await database.writers.query('VACUUM ANALYZE');
    await searches(reports, size);
  }
} finally {
  await database.close();
  if (keptHome === null) await rm(home, { recursive: true, force: true });
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

async function sourceReports(): Promise<Article[]> {
  const reports: Article[] = [];
  if (files.every((file) => existsSync(file))) {
    for (const path of files) {
      for await (const item of readSource({ kind: 'path', path })) if (!isProblem(item)) reports.push(item);
    }
    return reports;
  }
  console.log('../shared/data is not there: the reports are made up, so the figures are only rough');
  const bytes = new TextEncoder().encode(corpusLines(0, 8000).join('\n'));
  for await (const item of readSource({ kind: 'bytes', name: 'made up', bytes }))
    if (!isProblem(item)) reports.push(item);
  return reports;
}

async function add(reports: readonly Article[], from: number, to: number): Promise<AddReport> {
  async function* arrivals(): AsyncGenerator<Arrival> {
    for (let n = from; n < to; n++) {
      const round = Math.floor(n / reports.length);
      const report = reports[n % reports.length];
      if ((n - from) % Math.ceil((to - from) / 10) === 0)
        memory.push(Math.round(process.memoryUsage.rss() / 1e6));
      yield { article: round === 0 ? report : again(report, round), origin: 'bench' };
    }
  }
  return addArticles(database, arrivals());
}

/** The same report from elsewhere: other address, a number of its own in the text. */
function again(report: Article, round: number): Article {
  const url = report.url === null ? null : `${report.url}?round=${round}`;
  const text = `${report.text} ${round}`;
  return { ...report, url, text, id: articleId(url, text) };
}

async function searches(reports: readonly Article[], size: number): Promise<void> {
  const random = seeded(size);
  const words = (report: Article): string[] =>
    report.text
      .slice(0, 600)
      .split(/[^\u0621-\u064a]+/)
      .filter((word) => word.length > 3);
  const kinds = {
    'two words, one facet': (report: Article, pair: string) => ({
      query: pair,
      outlets: [report.outlet ?? ''],
    }),
    'the same by date': (report: Article, pair: string) => ({
      query: pair,
      outlets: [report.outlet ?? ''],
      order: 'date' as const,
    }),
    'two words': (_: Article, pair: string) => ({ query: pair }),
    'two words, facets counted': (_: Article, pair: string) => ({ query: pair, facets: true }),
    'phrase of two words': (_: Article, pair: string) => ({ query: `"${pair}"` }),
    'claims, two words': (_: Article, pair: string) => ({ query: pair, scope: 'claims' as const }),
    'names, one word': (_: Article, pair: string) => ({ query: pair.split(' ')[0], scope: 'names' as const }),
  };
  for (const [name, request] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let i = 0; i < 320; i++) {
      const report = reports[Math.floor(random() * reports.length)];
      const found = words(report);
      if (found.length < 2) continue;
      const start = Math.floor(random() * (found.length - 1));
      const began = performance.now();
      await search(database, request(report, `${found[start]} ${found[start + 1]}`)).catch((error: Error) => {
        if (error.name !== 'StoreError') throw error;
      });
      if (i >= 20) times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(times.length * share)].toFixed(1);
    console.log(`  search       ${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  }
  const common = ['الرئيس', 'الولايات المتحدة', 'قال', 'السعودية'];
  for (const query of common) {
    const began = performance.now();
    const answer = await search(database, { query });
    console.log(
      `  search       ${answer.total.more ? 'over ' : ''}${answer.total.count} for a common word: ${(performance.now() - began).toFixed(1)} ms`,
    );
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1000 };
}

/** The same queries in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
