import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Board } from '../../src/app/api-schema-claim.ts';
import { type DeskServer, get, post, startDesk } from '../server/desk-server.ts';
import { seriousFindings } from './axe.ts';
import { findBrowser, launchBrowser, settled, visit } from './browser.ts';
import type { UnpackedBrowser } from './unpack-browser.ts';

const found = await findBrowser();
const missing = 'missing' in found ? ` (SKIPPED: ${found.missing})` : '';
if (missing) console.warn(`Browser tests are skipped: ${missing}`);

describe.skipIf(missing !== '')(`pages in a real browser${missing}`, () => {
  let desk: DeskServer;
  let browser: Browser;
  const paths = new Map<string, string>();

  beforeAll(async () => {
    desk = await startDesk();
    browser = await launchBrowser(found as UnpackedBrowser);
    const board = (await get<Board>(desk, '/api/v1/board?order=contention&limit=1')).body;
    const episodes = (await get<{ items: { id: string }[] }>(desk, '/api/v1/episodes')).body;
    paths.set('board', '/board?order=contention');
    paths.set('claim', `/claims/${board.items[0].id}`);
    paths.set(
      'report',
      `/articles/${board.items[0].words.article}#w${board.items[0].words.start}-${board.items[0].words.end}`,
    );
    paths.set('episodes', '/episodes');
    paths.set('episode', `/episodes/${episodes.items[0].id}`);
    paths.set('patterns', '/patterns');
    paths.set('sources', '/sources');
    paths.set('source', `/sources/${encodeURIComponent('الدفاع المدني')}`);
    paths.set('search', `/search?q=${encodeURIComponent('حريق')}`);
    paths.set('search in claims', `/search?q=${encodeURIComponent('حريق')}&scope=claims`);
    paths.set('add', '/add');
    paths.set('private', '/private');
    paths.set('missing', '/nothing-here');
    paths.set('missing claim', '/claims/none');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const names = [
    'board',
    'claim',
    'report',
    'episodes',
    'episode',
    'patterns',
    'sources',
    'source',
    'search',
    'search in claims',
    'add',
    'private',
    'missing',
    'missing claim',
  ];
  for (const name of names) {
    for (const language of ['ar', 'en'] as const) {
      test(`${name} in ${language}: no fault, no request elsewhere, nothing serious for axe`, async () => {
        // Light in one language, dark in the other: both are looked at on every page.
        const theme = language === 'ar' ? 'light' : 'dark';
        const { page, faults, close } = await visit(browser, desk.address, paths.get(name) as string, {
          language,
          theme,
        });
        const root = page.locator('html');
        expect(await root.getAttribute('lang')).toBe(language);
        expect(await root.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(await root.getAttribute('data-theme')).toBe(theme);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        // Colours may still be changing to the theme when the first look is taken; a real fault stays.
        await expect.poll(() => seriousFindings(page), { timeout: 15_000, interval: 500 }).toEqual([]);
        expect(faults).toEqual([]);
        await close();
      });
    }
  }

  test('a small screen needs no sideways scrolling', async () => {
    for (const name of ['board', 'claim', 'report', 'episode', 'search', 'add']) {
      const { page, close } = await visit(browser, desk.address, paths.get(name) as string, { width: 390 });
      const wide = await page.evaluate(() =>
        document.documentElement.scrollWidth <= innerWidth
          ? []
          : [...document.querySelectorAll('main *')]
              .filter((one) => !one.closest('.table-wrap, .graph__scroll'))
              .filter(
                (one) =>
                  one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth,
              )
              .map((one) => `${one.tagName}.${one.className}`),
      );
      expect([name, wide]).toEqual([name, []]);
      await close();
    }
  });

  test('language and theme are changed with one press each and remembered', async () => {
    const { page, close } = await visit(browser, desk.address, '/board');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await page.locator('h1').innerText()).toContain('What is claimed');
    await page.reload();
    await settled(page);
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await close();
  });

  test('keyboard alone: from the board to a claim, its chain, and the words in the report', async () => {
    const { page, faults, close } = await visit(browser, desk.address, '/board?order=contention');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await tabTo(page, '.board__side input[type=search]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).not.toContain('order=contention');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toContain('order=contention');
    await tabTo(page, '.claim-card__words a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/claims/**');
    await page.locator('.graph__node').first().waitFor();
    await tabTo(page, '.graph__cue');
    await page.keyboard.press('Enter');
    await page.locator('.popover').waitFor();
    await tabTo(page, '.popover a');
    await page.keyboard.press('Escape');
    await page.locator('.popover').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ''))
      .toContain('graph__cue');
    await page.keyboard.press('Enter');
    await tabTo(page, '.popover a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/**');
    await page.locator('.m-target').first().waitFor();
    await tabTo(page, '.claim-list button');
    await page.keyboard.press('Tab');
    expect(await page.locator('.claim-list .is-chosen').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test('the board finds while one types, and new claims arrive by themselves', async () => {
    const { page, faults, close } = await visit(browser, desk.address, '/board');
    const cards = page.locator('.claim-card');
    await page.locator('.board__side input[type=search]').pressSequentially('مذيب');
    await expect.poll(async () => (await cards.first().innerText()).includes('مذيب')).toBe(true);
    await page.locator('.board__side input[type=search]').fill('');
    await post(desk, '/api/v1/articles', {
      kind: 'text',
      text: 'أعلنت بلدية مرسى القرنفل أن المسرح البلدي سيعاد فتحه مساء السبت.',
      outlet: 'صحيفة الرصيف',
      published: '2025-12-01T09:00:00+03:00',
    });
    await page.getByText('المسرح البلدي').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('search finds beginnings of words, marks them, and leads to them in the report', async () => {
    const { page, faults, close } = await visit(browser, desk.address, '/search');
    await page.locator('main input[type=search]').pressSequentially('مرسى القرن', { delay: 15 });
    const mark = page.locator('.hit .words mark').filter({ hasText: 'القرنفل' }).first();
    await mark.waitFor();
    expect(await page.locator('.hit h2 mark').count()).toBeGreaterThan(0);
    await mark.click();
    await page.waitForURL('**/articles/**#w*');
    expect(await page.locator('.m-target').first().innerText()).toMatch(/مرسى|القرنفل/);
    expect(faults).toEqual([]);
    await close();
  });

  test('what a line says leads to the words it rests on: its flags and its origins', async () => {
    for (const [selector, part] of [
      ['.flag--denied a', 'links'],
      ['.claim-card__row a', 'origins'],
    ]) {
      const { page, faults, close } = await visit(browser, desk.address, '/board?flag=denied');
      await page.locator(`.claim-card ${selector}`).first().click();
      await page.waitForURL(`**/claims/**#${part}`);
      const quoted = page.locator(`section[aria-labelledby=${part}] .quote`).first();
      await quoted.waitFor();
      await expect
        .poll(() => quoted.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
        .toBe(true);
      expect(faults).toEqual([]);
      await close();
    }
  });

  test('a number of a record leads to the claims it counts', async () => {
    const { page, faults, close } = await visit(browser, desk.address, paths.get('source') as string);
    const counted = page
      .locator('.record > div')
      .filter({ has: page.getByRole('link') })
      .first();
    const number = (await counted.locator('strong').innerText()).replace(/[٠-٩]/g, (digit) =>
      String(digit.charCodeAt(0) - 0x660),
    );
    await counted.getByRole('link').click();
    await page.waitForURL('**outcome=**');
    await expect
      .poll(() => page.locator('.window-list > li').first().getAttribute('aria-setsize'))
      .toBe(number);
    expect(await page.locator('.said .quote').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test('of a long list only what is on the screen stands in the page', async () => {
    const { page, close } = await visit(browser, desk.address, '/board');
    const total = (await get<Board>(desk, '/api/v1/board')).body.total.count;
    expect(total).toBeGreaterThan(60);
    const last = page.locator(`.window-list > li[aria-posinset="${total}"]`);
    for (let screen = 0; screen < 80 && (await last.count()) === 0; screen++) {
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(30);
    }
    expect(await last.count()).toBe(1);
    expect(await page.locator('.window-list > li').count()).toBeLessThan(40);
    await close();
  });

  test('when the server goes away, the page says so', async () => {
    const short = await startDesk({ samples: false });
    const { page, close } = await visit(browser, short.address, '/board');
    await page.getByText('الأرشيف فارغ').waitFor();
    await short.close();
    await page.getByText('انقطع الاتصال بالخادم').waitFor();
    await page.getByLabel('الأكثر خلافًا').check();
    await page.getByText('الخادم لا يجيب').waitFor();
    await page.getByRole('button', { name: 'إعادة المحاولة' }).waitFor();
    await close();
  });

  test('pasting a report on the page adds it and leads to it', async () => {
    const { page, faults, close } = await visit(browser, desk.address, '/add');
    await page.locator('textarea').fill('قال مدير مكتبة مرسى القرنفل إن المكتبة ستغلق أسبوعين للترميم.');
    await page.getByLabel('وسيلة الإعلام').fill('صحيفة الرصيف');
    await page.getByRole('button', { name: 'إضافة' }).click();
    const job = page.locator('.job').filter({ hasText: 'مدير مكتبة' });
    await job.getByRole('link', { name: 'عرضه' }).click();
    await page.waitForURL('**/articles/**');
    await page.getByText('المكتبة ستغلق').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  test('private reading sends nothing: the text stays in the page', async () => {
    const { page, faults, requests, close } = await visit(browser, desk.address, '/private');
    await page.getByText('يظهر هنا من قال ماذا').waitFor();
    const before = requests.length;
    await page
      .locator('textarea')
      .fill('قال مصدر أمني طلب عدم ذكر اسمه إن المعبر أغلق مساء أمس.\nونفت الوزارة إغلاق المعبر.');
    await page.locator('.claim-list li').nth(1).waitFor();
    expect(await page.locator('.m-claim.is-unnamed').count()).toBeGreaterThan(0);
    // A font is loaded when its letters are first shown, and the head line asks whether the server is there.
    const expected = /\/assets\/[^?]+\.woff2$|\/api\/v1\/status$/;
    expect(requests.slice(before).filter((request) => !expected.test(request))).toEqual([]);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'المعبر',
    );
    expect(faults).toEqual([]);
    await close();
  });

  test('a person grades a claim on two axes and the log says who and why', async () => {
    const { page, faults, close } = await visit(browser, desk.address, paths.get('claim') as string);
    await page.getByLabel('موثوقية المصدر').selectOption('D');
    await page.getByLabel('مصداقية القول').selectOption('4');
    await page.getByLabel('اسمك').fill('محررة الصباح');
    await page.getByLabel('السبب').fill('مصدر واحد بلا اسم');
    await page.getByRole('button', { name: 'تدوين' }).click();
    await page.locator('.log li').nth(1).waitFor();
    expect(await page.locator('.log').innerText()).toContain('محررة الصباح');
    expect(await page.locator('.log').innerText()).toContain('مصدر واحد بلا اسم');
    expect(faults).toEqual([]);
    await close();
  });

  test('the chain is drawn: stations apart, lines between them, the reader at the end', async () => {
    for (const language of ['ar', 'en'] as const) {
      const { page, close } = await visit(browser, desk.address, paths.get('claim') as string, { language });
      await page.locator('.graph__node').first().waitFor();
      const boxes = await page.locator('.graph__node').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right, top, bottom } = node.getBoundingClientRect();
          return { left, right, top, bottom, name: node.textContent ?? '' };
        }),
      );
      for (const a of boxes) {
        expect(a.right - a.left).toBeGreaterThan(60);
        for (const b of boxes) {
          if (a === b) continue;
          expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        }
      }
      const reader = boxes.find((box) => /القارئ|reader/.test(box.name));
      const others = boxes.filter((box) => box !== reader);
      // Arabic reads from right to left: the reader is the last station on the left.
      if (language === 'ar') expect(reader?.left).toBeLessThan(Math.min(...others.map((box) => box.left)));
      else expect(reader?.right).toBeGreaterThan(Math.max(...others.map((box) => box.right)));
      expect(await page.locator('.graph__edge').count()).toBeGreaterThanOrEqual(boxes.length - 1);
      expect(await page.locator('.graph__node.is-bottleneck').count()).toBeGreaterThan(0);
      await close();
    }
  });

  test('timeline and map are drawn', async () => {
    const { page, faults, context, close } = await visit(browser, desk.address, '/board');
    // The places of the samples are made up and lie nowhere: two are given a position.
    await context.route('**/api/v1/episodes/*', async (route) => {
      const response = await route.fetch();
      const episode = await response.json();
      const words = episode.timeline[0].words;
      episode.places = [
        { name: 'مرسى القرنفل', lat: 34.4, lon: 35.8, count: 5, words: [words] },
        { name: 'رأس الدراق', lat: 36.2, lon: 37.1, count: 1, words: [words] },
        { name: 'زنبقان', lat: null, lon: null, count: 1, words: [words] },
      ];
      await route.fulfill({ response, json: episode });
    });
    await page.goto(desk.address + (paths.get('episode') as string));
    await settled(page);
    await page.locator('.map__dot').nth(1).waitFor();
    expect(await page.locator('.map__land').count()).toBeGreaterThan(5);
    expect(await page.locator('.timeline__dot').count()).toBeGreaterThan(1);
    expect(await page.locator('.timeline__day').count()).toBeGreaterThan(0);
    expect((await page.locator('.map__svg').screenshot()).length).toBeGreaterThan(8_000);
    expect((await page.locator('.timeline__band').screenshot()).length).toBeGreaterThan(1_500);
    expect(faults).toEqual([]);
    await close();
  });

  test('where a token is asked for, the page asks for it', async () => {
    const { hashToken, newToken } = await import('../../src/server/tokens.ts');
    const token = newToken();
    const locked = await startDesk({ samples: false, tokenHashes: [hashToken(token)] });
    const { page, close } = await visit(browser, locked.address, '/board');
    await page.getByLabel('الرمز').fill('wrong');
    await page.getByRole('button', { name: 'دخول' }).click();
    await page.getByText('هذا الرمز غير معروف').waitFor();
    await page.getByLabel('الرمز').fill(token);
    await page.getByRole('button', { name: 'دخول' }).click();
    await page.getByText('الأرشيف فارغ').waitFor();
    await close();
    await locked.close();
  });
});

/** Presses Tab until what has the focus fits the selector. */
async function tabTo(page: import('playwright-core').Page, selector: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached with Tab`);
}
