import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type UnpackedBrowser, unpackBrowser } from './unpack-browser.ts';

/** The browser to test with, or in words why there is none. */
export async function findBrowser(): Promise<UnpackedBrowser | { missing: string }> {
  if (!existsSync(fileURLToPath(new URL('../../dist/web/index.html', import.meta.url)))) {
    return { missing: 'the web application is not built: npm run build' };
  }
  const given = process.env.CHROME_PATH;
  if (given !== undefined) {
    return existsSync(given) ? { path: given, env: {} } : { missing: `there is no ${given} (CHROME_PATH)` };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: 'no browser comes with the tests for this machine: set CHROME_PATH' };
  }
  try {
    return await unpackBrowser();
  } catch (error) {
    return { missing: `the browser of the tests does not start here: ${error}` };
  }
}

export async function launchBrowser({ path, env }: UnpackedBrowser): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page: errors, refused content, requests to elsewhere. */
  readonly faults: readonly string[];
  /** Every request, as method and address. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A window of its own on a page of the desk that notes everything it should not do. */
export async function visit(
  browser: Browser,
  address: string,
  path: string,
  options: { language?: 'ar' | 'en'; theme?: 'light' | 'dark'; width?: number } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: 'reduce',
  });
  const language = options.language ?? 'ar';
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('isnad.language') === null) localStorage.setItem('isnad.language', chosen);
  }, language);
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A missing page is announced by the browser itself.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    requests.push(`${request.method()} ${request.url()}`);
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) {
      faults.push(`request to elsewhere: ${request.url()}`);
    }
  });
  await page.goto(address + path);
  await settled(page);
  return { page, context, faults, requests, close: () => context.close() };
}

/** Waits until nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main h1, main .state h2, main form h1') !== null &&
      document.querySelector('.skeleton') === null,
  );
}
