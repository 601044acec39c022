import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskServer, get, startDesk } from '../server/desk-server.ts';
import { findBrowser, launchBrowser, settled, visit } from './browser.ts';
import { hostileStrings } from './hostile-strings.ts';
import type { UnpackedBrowser } from './unpack-browser.ts';

const found = await findBrowser();
const missing = 'missing' in found ? ` (SKIPPED: ${found.missing})` : '';

/** Values that say how something is shown; everything else in an answer is text from somebody. */
const shown =
  /^(id|claim|group|article|node|from|to|key|kind|type|basis|stance|polarity|force|quote|direction|scope|order|status|outcome|granularity|modifier|state|axis|value|next|what|whom|unit)$/;

describe.skipIf(missing !== '')(`300 hostile strings${missing}`, () => {
  let desk: DeskServer;
  let browser: Browser;
  beforeAll(async () => {
    desk = await startDesk();
    browser = await launchBrowser(found as UnpackedBrowser);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  test('there are three hundred', () => {
    expect(hostileStrings).toHaveLength(300);
  });

  test('in every field that a page shows, they stay letters', async () => {
    const board = (
      await get<{ items: { id: string; words: { article: string } }[] }>(
        desk,
        '/api/v1/board?order=contention',
      )
    ).body;
    const episodes = (await get<{ items: { id: string }[] }>(desk, '/api/v1/episodes')).body;
    const paths = [
      '/board',
      `/claims/${board.items[0].id}`,
      `/articles/${board.items[0].words.article}`,
      '/episodes',
      `/episodes/${episodes.items[0].id}`,
      '/patterns',
      '/sources',
      `/sources/${encodeURIComponent('الدفاع المدني')}`,
      `/search?q=${encodeURIComponent('حريق')}`,
      `/search?q=${encodeURIComponent('حريق')}&scope=claims`,
      '/add',
    ];
    const { page, context, faults, close } = await visit(browser, desk.address, '/private');
    let part = 0;
    let fields = 0;
    await context.route('**/api/v1/**', async (route) => {
      if (route.request().url().includes('/events')) return route.abort();
      const response = await route.fetch();
      let body = (await response.json()) as unknown;
      if (route.request().url().includes('/patterns')) body = somePattern;
      let n = 0;
      const poisoned = poison(body, () => {
        n++;
        const start = (part * 150 + n * 13) % hostileStrings.length;
        return [...hostileStrings, ...hostileStrings].slice(start, start + 150).join(' ');
      });
      fields += n;
      await route.fulfill({ response, json: poisoned });
    });
    for (part = 0; part < 2; part++) {
      for (const path of paths) {
        await page.goto(desk.address + path);
        await settled(page).catch((error) => {
          throw new Error(`${path} shows nothing: ${faults.join(' | ')} ${error}`);
        });
        await lookHarmless(page, path);
      }
    }
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    expect(fields).toBeGreaterThan(300);
    expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    await close();
  });

  test('read in as reports, searched for, typed in and decided with, they stay letters too', async () => {
    // U+0000 is tried by the tests of the archive: a page cannot hold it.
    const lines = hostileStrings
      .map((one) => one.replaceAll('\0', ''))
      .map((text, i) =>
        JSON.stringify({
          id: `hostile-${i}`,
          title: text,
          outlet: text,
          url: text,
          text: `قال ${text} إن ${text} وقع في المدينة.\nوأضاف مصدر في ${text}: "${text}".`,
        }),
      );
    const sent = await fetch(`${desk.address}/api/v1/files?name=hostile.jsonl`, {
      method: 'POST',
      body: lines.join('\n'),
    });
    const job = (await sent.json()) as { id: string };
    await expect
      .poll(async () => (await get<{ state: string }>(desk, `/api/v1/jobs/${job.id}`)).body.state, {
        timeout: 60_000,
      })
      .toBe('done');
    const { page, faults, close } = await visit(browser, desk.address, '/board');
    for (let screen = 0; screen < 12; screen++) {
      await page.mouse.wheel(0, 5000);
      await page.waitForTimeout(60);
    }
    await lookHarmless(page, 'board');
    const articles = (await get<{ items: { id: string }[] }>(desk, '/api/v1/articles?limit=200')).body.items;
    for (const { id } of articles.slice(0, 12)) {
      await page.goto(`${desk.address}/articles/${id}`);
      await settled(page);
      await lookHarmless(page, `report ${id}`);
    }
    await page.goto(`${desk.address}/search`);
    for (const text of hostileStrings.slice(0, 24)) {
      await page.locator('input[type=search]').fill(text.slice(0, 200));
      await page.waitForTimeout(25);
    }
    await lookHarmless(page, 'search');
    await page.goto(`${desk.address}/private`);
    await page
      .locator('textarea')
      .fill(hostileStrings.map((text) => `قال ${text} إن ${text} وقع.`).join('\n'));
    await page.locator('.claim-list li').first().waitFor();
    await lookHarmless(page, 'private reading');
    await page.goto(`${desk.address}/sources/${encodeURIComponent(hostileStrings[1])}`);
    await settled(page);
    await lookHarmless(page, 'source');
    expect(faults).toEqual([]);
    await close();
  });
});

/** Nothing ran, and nothing that the pages do not make themselves stands in them. */
async function lookHarmless(page: Page, where: string): Promise<void> {
  const strange = await page.evaluate(() => ({
    pwned: (window as unknown as { pwned?: number }).pwned ?? null,
    scripts: [...document.querySelectorAll('script:not([type=module][src^="/assets/"])')].length,
    elements: [
      ...document.querySelectorAll(
        'iframe, object, embed, base, math, video, img, meta[http-equiv], form[action]',
      ),
    ].length,
    handlers: [...document.querySelectorAll('*')].filter((one) =>
      [...one.attributes].some((attribute) => attribute.name.startsWith('on')),
    ).length,
    links: [...document.querySelectorAll('a[href]')]
      .map((one) => (one as HTMLAnchorElement).protocol)
      .filter((protocol) => !['http:', 'https:'].includes(protocol)).length,
  }));
  expect({ where, ...strange }).toEqual({
    where,
    pwned: null,
    scripts: 0,
    elements: 0,
    handlers: 0,
    links: 0,
  });
}

/** The same answer with every text in it replaced. */
function poison(value: unknown, text: () => string, name = ''): unknown {
  if (typeof value === 'string') return shown.test(name) || value === '' ? value : text();
  if (Array.isArray(value)) return value.slice(0, 3).map((one) => poison(one, text, name));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poison(one, text, key)]));
  }
  return value;
}

const somePattern = {
  items: [{ id: 'x', title: 'نمط', cases: 2, from: '2020-01-01', to: '2021-01-01' }],
  next: null,
};
