/**
 * How fast the analysis is: tokens per second of the whole analysis, side by side with the token scan alone and with
 * cutting the text at white space, over the reports of a JSONL file (examples/ without one), in one run; then the
 * CPU time of the built program's first analysis against a bare `node -e 0`.
 *
 *     npm run build && npm run bench:analyse -- [FILE.jsonl[.gz]]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../src/analyse/index.ts';
import { compileLexicon } from '../src/arabic/compile-lexicon.ts';
import { openLexicon, scan, tokenise } from '../src/arabic/index.ts';
import type { Article } from '../src/model/index.ts';

const REPORTS = 1500;
const ROUNDS = 3;

const root = new URL('..', import.meta.url);
const tables: Record<string, string> = {};
for (const name of readdirSync(new URL('data/', root), { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.tsv')) tables[name] = readFileSync(new URL(`data/${name}`, root), 'utf8');
}
const lexicon = openLexicon(compileLexicon(tables));
const articles = readArticles(process.argv[2]);
let tokens = 0;
for (const article of articles) tokens += scan(article.text, lexicon).tokens.length;
console.log(`${articles.length} reports, ${tokens} tokens; user CPU, best of ${ROUNDS}`);

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
report(
  'whole analysis',
  best(() => articles.reduce((sum, article) => sum + analyse(article, lexicon).claims.length, 0)),
);
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
