/**
 * How fast the analysis is: tokens per second of the whole analysis, side by side with the token scan alone and with
 * cutting the text at white space, over the reports of a JSONL file (examples/ without one), in one run, in user CPU
 * time of all threads (collector and compiler too), warm; then the CPU time of the built program's first analysis
 * against a bare `node -e 0`.
 *
 *     npm run build && npm run bench:analyse -- [FILE.jsonl[.gz]]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { attribute } from '../src/analyse/attribution/attribute.ts';
import { findDates } from '../src/analyse/dates/find-dates.ts';
import { findEvents } from '../src/analyse/events/find-events.ts';
import { analyse } from '../src/analyse/index.ts';
import { findNames } from '../src/analyse/names/find-names.ts';
import { publicationTime } from '../src/analyse/published.ts';
import { completeCounts } from '../src/analyse/quantities/complete-counts.ts';
import { findQuantities } from '../src/analyse/quantities/find-quantities.ts';
import { pairQuotations } from '../src/analyse/quotations.ts';
import type { Reading } from '../src/analyse/reading.ts';
import { findRegions } from '../src/analyse/regions.ts';
import { sentenceSpans } from '../src/analyse/sentence-spans.ts';
import { compileLexicon } from '../src/arabic/compile-lexicon.ts';
import { openLexicon, scan, sentences, tokenise } from '../src/arabic/index.ts';
import type { Article, Diagnostic } from '../src/model/index.ts';

const REPORTS = 1500;
const ROUNDS = 5;

const root = new URL('..', import.meta.url);
const tables: Record<string, string> = {};
for (const name of readdirSync(new URL('data/', root), { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.tsv')) tables[name] = readFileSync(new URL(`data/${name}`, root), 'utf8');
}
const lexicon = openLexicon(compileLexicon(tables));
const articles = readArticles(process.argv[2]);
let tokens = 0;
for (const article of articles) tokens += scan(article.text, lexicon).tokens.length;
console.log(
  `${articles.length} reports, ${tokens} tokens; user CPU, best of ${ROUNDS}; load ${loadavg()[0].toFixed(1)}`,
);

const white = best(() => articles.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0));
report('cut at white space', white);
report(
  'tokens',
  best(() => articles.reduce((sum, { text }) => sum + tokenise(text).length, 0)),
);
report(
  'tokens and lexicon',
  best(() => articles.reduce((sum, { text }) => sum + scan(text, lexicon).tokens.length, 0)),
);
const whole = best(() =>
  articles.reduce((sum, article) => sum + JSON.stringify(analyse(article, lexicon)).length, 0),
);
report('analysis as JSON', whole);
const scanner = best(() => articles.reduce((sum, { text }) => sum + scan(text, lexicon).tokens.length, 0));
console.log(`analysis as JSON: ${(whole / scanner).toFixed(1)} times the scanner alone`);
stages();
longArticle();
startUp();

function report(what: string, seconds: number): void {
  const rate = Math.round(tokens / seconds / 1000);
  console.log(
    `${what.padEnd(20)} ${String(rate).padStart(7)} k tokens/s   ${(seconds / white).toFixed(1)} times cutting`,
  );
}

function best(work: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage().user;
    work();
    least = Math.min(least, (process.cpuUsage().user - before) / 1e6);
  }
  return least;
}

/** The share of every stage, in the order of src/analyse/pipeline.ts. */
function stages(): void {
  const spent = new Map<string, number>();
  const timed = <T>(stage: string, work: () => T): T => {
    const before = performance.now();
    const result = work();
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - before);
    return result;
  };
  for (const article of articles) {
    const { text } = article;
    const diagnostics: Diagnostic[] = [];
    const scanned = timed('scan', () => scan(text, lexicon));
    const cut = timed('sentences', () => sentences(scanned));
    const found = timed('regions', () => findRegions(article, scanned, cut));
    const quotations = timed('quotations', () => pairQuotations(scanned, cut, diagnostics));
    const reading: Reading = {
      article,
      text,
      scan: scanned,
      sentences: cut,
      quotations,
      diagnostics,
      ...found,
    };
    const published = timed('published', () => publicationTime(reading));
    const dates = timed('dates', () => findDates(reading, published));
    const quantities = timed('quantities', () => findQuantities(reading, dates));
    const { claims, ...sources } = timed('attribution', () => attribute(reading, found.title));
    const { entities, mentions } = timed('names', () => findNames(reading, sources));
    const spans = timed('sentences', () => sentenceSpans(reading));
    const counts = timed('quantities', () =>
      completeCounts(quantities, { claims, entities, mentions, sentences: spans }),
    );
    const events = timed('events', () =>
      findEvents(reading, { claims, entities, mentions, dates, quantities: counts }),
    );
    timed('JSON', () =>
      JSON.stringify({ text, spans, entities, mentions, dates, counts, claims, events, diagnostics }),
    );
  }
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  for (const [stage, ms] of spent)
    console.log(`  ${stage.padEnd(18)} ${((ms / total) * 100).toFixed(1).padStart(5)} %`);
}

/** One article of a megabyte against the same text as single reports. */
function longArticle(): void {
  const parts: string[] = [];
  let length = 0;
  for (let i = 0; length < 1_000_000; i = (i + 1) % articles.length) {
    parts.push(articles[i].text);
    length += articles[i].text.length;
  }
  const alone = parts.map((text) => ({ ...articles[0], title: null, text }));
  const joined = { ...articles[0], title: null, text: parts.join('\n\n') };
  const apart = best(() => alone.reduce((sum, article) => sum + analyse(article, lexicon).claims.length, 0));
  const once = best(() => analyse(joined, lexicon).claims.length);
  console.log(`one article of ${length} characters: ${(once / apart).toFixed(2)} times its parts alone`);
}

function startUp(): void {
  const file = new URL('examples/', root);
  const sample = readdirSync(file).find((name) => name.endsWith('.txt'));
  if (sample === undefined) return;
  const cpu = (args: readonly string[]): number => {
    const child = spawnSync(
      'bash',
      ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null', process.execPath, ...args],
      {
        encoding: 'utf8',
      },
    );
    const [user, system] = child.stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
    return user + system;
  };
  const ratios: number[] = [];
  for (let round = 0; round < 15; round++) {
    const bare = cpu(['-e', '0']);
    ratios.push(cpu(['dist/cli.js', 'read', `examples/${sample}`, '--json']) / bare);
  }
  ratios.sort((a, b) => a - b);
  console.log(`start-up: ${ratios[7].toFixed(2)} times the CPU of node -e 0 (median of ${ratios.length})`);
}

function readArticles(file: string | undefined): readonly Article[] {
  const rows: readonly { id: string; title?: string; text: string }[] =
    file === undefined
      ? readdirSync(new URL('examples/', root))
          .filter((name) => name.endsWith('.json') && name !== 'expected.json')
          .map((name) => JSON.parse(readFileSync(new URL(`examples/${name}`, root), 'utf8')))
      : (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file))
          .toString('utf8')
          .trim()
          .split('\n')
          .slice(0, REPORTS)
          .map((line) => JSON.parse(line));
  return rows.map(({ id, title = '', text }) => ({
    id,
    url: null,
    outlet: null,
    title: title === '' ? null : { start: 0, end: title.length },
    publishedAt: null,
    byline: null,
    section: null,
    language: null,
    text: title === '' ? text : `${title}\n\n${text}`,
  }));
}
