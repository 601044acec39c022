import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskServer, startDesk } from '../server/desk-server.ts';
import { findBrowser, launchBrowser, settled, visit } from './browser.ts';
import type { UnpackedBrowser } from './unpack-browser.ts';

const found = await findBrowser();
const missing = 'missing' in found ? ` (SKIPPED: ${found.missing})` : '';

describe.skipIf(missing !== '')(`a newcomer with the sample reports${missing}`, () => {
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

  test('finds the toll that rests on one unnamed source, who denied it, and who copied it without credit', async () => {
    const { page, faults, close } = await visit(browser, desk.address, '/');
    // The first page says that these are samples; the order «most contended» brings the shaky ones up.
    await page.getByText('قضية مختلقة').waitFor();
    await page.getByLabel('الأكثر خلافًا').check();
    await settled(page);
    const card = page.locator('.claim-card').filter({ hasText: '19 ' }).first();
    await card.waitFor();
    expect(await card.locator('.claim-card__speaker').innerText()).toMatch(/مصدر مجهول[\s\S]*مصدر/);
    expect(await card.innerText()).toContain('نفاه غيره');
    expect(await card.innerText()).toContain('ولم يُذكر مصدرها');
    await card.locator('.claim-card__words a').click();
    await page.waitForURL('**/claims/**');

    // On one unnamed source: the union's, which the reports describe and do not name.
    const unnamed = page.locator('.origin-card.is-unnamed li');
    await unnamed.first().waitFor();
    expect(await unnamed.count()).toBe(1);
    expect(await unnamed.innerText()).toContain('نقابة');
    expect(await page.locator('.bottleneck').innerText()).toContain('وكالة زنبقان للأنباء');

    // Who denied it, with the words of the denial one press away.
    const denial = page.locator('.link-card.is-denies').filter({ hasText: 'وزارة النقل والموانئ' }).first();
    expect(await denial.innerText()).toContain('نفاه');

    // Who has the agency's words without naming it.
    const copied = page.locator('.version').filter({ hasText: 'ولم يُذكر' });
    expect(await copied.count()).toBe(1);
    expect(await copied.locator('h3').innerText()).toContain('مرآة القرنفل');
    expect(await copied.innerText()).toContain('وكالة زنبقان للأنباء');

    await denial.locator('.words a').click();
    await page.waitForURL('**/articles/**');
    await page.locator('.m-target').first().waitFor();
    expect(await page.locator('.text').innerText()).toContain('نفت');
    expect(faults).toEqual([]);
    await close();
  });

  test('sees in the copied report which passages stood earlier in the agency’s', async () => {
    const { page, close } = await visit(
      browser,
      desk.address,
      `/search?q=${encodeURIComponent('فاجعة المرفأ')}`,
    );
    await page.getByRole('link', { name: /فاجعة المرفأ/ }).click();
    await page.waitForURL('**/articles/**');
    await page.locator('.m-passage').first().waitFor();
    expect(await page.locator('.passages').innerText()).toMatch(
      /سبقت في .*وكالة زنبقان للأنباء.* · لم يُذكر المصدر/,
    );
    await close();
  });
});
