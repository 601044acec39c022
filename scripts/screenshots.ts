/**
 * Takes the pictures of the documentation: the sample reports in a new archive, the pages in a real browser.
 *
 *   npm run build && npx tsx scripts/screenshots.ts [FOLDER]      default: docs/images
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDemonstration, demonstrationFolder } from '../src/app/api-demonstration.ts';
import { listen } from '../src/server/listen.ts';
import { Database } from '../src/store/database.ts';
import { findBrowser, launchBrowser, visit } from '../test/web/browser.ts';

const folder = process.argv[2] ?? 'docs/images';
const browserFound = await findBrowser();
if ('missing' in browserFound) {
  console.error(browserFound.missing);
  process.exit(1);
}
const samples = demonstrationFolder();
if (samples === null) {
  console.error('the sample reports (examples/) are missing');
  process.exit(1);
}

const home = mkdtempSync(join(tmpdir(), 'isnad-pictures-'));
const cache = join(tmpdir(), 'isnad-pictures-cache');
const database = await Database.open({ kind: 'private', place: { home, cache } });
try {
  await addDemonstration(database, samples, () => new Date());
  const { address, close } = await listen({
    database,
    host: '127.0.0.1',
    port: 0,
    tokenHashes: [],
    allowedHosts: [],
    version: 'pictures',
    proxy: null,
  });
  const browser = await launchBrowser(browserFound);
  mkdirSync(folder, { recursive: true });
  const get = async (path: string) => (await fetch(`${address}/api/v1${path}`)).json();
  const board = (await get('/board?order=contention&limit=1')) as { items: { id: string }[] };
  const episodes = (await get('/episodes?limit=1')) as { items: { id: string }[] };
  const copied = (await get(`/search?q=${encodeURIComponent('فاجعة المرفأ')}`)) as {
    articles: { report: { id: string } }[];
  };
  const pages: readonly (readonly [name: string, path: string, ready: string])[] = [
    ['board', '/board?order=contention', '.claim-card'],
    ['claim', `/claims/${board.items[0].id}`, '.graph__node'],
    ['report', `/articles/${copied.articles[0].report.id}`, '.m-passage'],
    ['episode', `/episodes/${episodes.items[0].id}`, '.timeline__day'],
  ];
  for (const language of ['ar', 'en'] as const) {
    for (const [name, path, ready] of pages) {
      const { page, close: leave } = await visit(browser, address, path, { language, width: 1200 });
      await page.locator(ready).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      const file = join(folder, `${name}-${language}.png`);
      await page.screenshot({ path: file });
      console.log(file);
      await leave();
    }
  }
  await browser.close();
  await close();
} finally {
  await database.close();
  rmSync(home, { recursive: true, force: true });
}
