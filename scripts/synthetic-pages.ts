/**
 * Makes 210 synthetic pages of 21 kinds, or measures how well they are read.
 *
 *   npx tsx scripts/synthetic-pages.ts            measures and prints a table
 *   npx tsx scripts/synthetic-pages.ts FOLDER     writes the pages and their gold
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticPages } from '../test/ingest/synthetic/pages.ts';
import { type PageScore, scorePage } from '../test/ingest/synthetic/score.ts';

async function measure(): Promise<void> {
  const pages = syntheticPages();
  const scores: PageScore[] = [];
  for (const page of pages) scores.push(await scorePage(page));
  const share = (of: 'title' | 'outlet' | 'time', list = scores): string =>
    `${((100 * list.filter((score) => score[of]).length) / list.length).toFixed(1)} %`;
  const f1 = (list = scores): string =>
    (list.reduce((sum, score) => sum + score.f1, 0) / list.length).toFixed(4);
  const kinds = [...new Set(scores.map((score) => score.name.split('-')[0]))];
  for (const kind of kinds) {
    const list = scores.filter((score) => score.name.startsWith(`${kind}-`));
    console.log(
      `${kind.padEnd(14)} title ${share('title', list)}  outlet ${share('outlet', list)}  time ${share('time', list)}  text F1 ${f1(list)}`,
    );
  }
  console.log(
    `all ${scores.length} pages  title ${share('title')}  outlet ${share('outlet')}  time ${share('time')}  text F1 ${f1()}`,
  );
  for (const score of scores) {
    if (score.title && score.outlet && score.time && score.f1 >= 0.97) continue;
    console.log(
      `  ${score.name}: title ${score.title} outlet ${score.outlet} time ${score.time} F1 ${score.f1.toFixed(3)} ${JSON.stringify(score.found)}`,
    );
  }
}

function write(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { bytes, gold, name, url } of syntheticPages()) {
    writeFileSync(join(folder, `${name}.html`), bytes);
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ url, ...gold }, null, 1)}\n`);
  }
}

const folder = process.argv[2];
if (folder === undefined) await measure();
else write(folder);
