import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished, test, vi } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/browser.mjs';
import { temporaryFolder } from './folder';
import { type Served, serve } from './served';

const executablePath = process.env.STEMMA_BROWSER;

/** A test that drives a browser; skipped where there is none. */
export const inBrowser = test.skipIf(!executablePath);

/** Time in which a page may answer and draw; generous, for two cores share it with other tests. */
export const PATIENCE = { timeout: 30_000 };

/** Hosts that all pages asked, and what went wrong in any of them. */
export const requests = new Set<string>();
export const faults: string[] = [];

vi.setConfig({ testTimeout: 4 * PATIENCE.timeout });

let served: Served;
let browser: Browser;

beforeAll(async () => {
  if (!executablePath) return;
  const folder = await temporaryFolder('page');
  served = await serve(['--store', `grafeo:${folder}/store`]);
  browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

export function address(): string {
  return served.url;
}

/** Opens a page of the one server that these tests share, for as long as the test runs. */
export async function openPage(query: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE.timeout);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.on('request', (request) => requests.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${served.url}/${query}`);
  return page;
}

/** What the address of a page says under a name. */
export function parameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}
