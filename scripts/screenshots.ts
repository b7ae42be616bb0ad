// npm run screenshots: the README's pictures, taken from the running page on the canon.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
import { SERVE, served } from './served';

const FOLDER = '.github/pictures';
/** Time in which works glide to their places and fonts are drawn. */
const GLIDE_MS = 1500;

interface Shot {
  readonly name: string;
  readonly query: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const SHOTS: readonly Shot[] = [
  { name: 'home', query: '', theme: 'light', width: 1440, height: 900 },
  { name: 'lineage-light', query: '?work=LLaMA', theme: 'light', width: 1440, height: 900 },
  { name: 'lineage-dark', query: '?work=LLaMA', theme: 'dark', width: 1440, height: 900 },
  { name: 'table', query: '?work=LLaMA&layout=table', theme: 'light', width: 1440, height: 900 },
  { name: 'phone', query: '?work=LLaMA&back=1&on=1', theme: 'light', width: 390, height: 844 },
];

const executablePath = await findBrowser();
if (!executablePath) throw new Error('screenshots need a browser: set STEMMA_BROWSER to a Chromium');
const store = mkdtempSync(path.join(os.tmpdir(), 'stemma-pictures-'));
const server = await served([...SERVE, '--store', `grafeo:${store}/graph`]);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const shot of SHOTS) await take(server.url, shot);
} finally {
  await browser.close();
  await server.stop();
  rmSync(store, { recursive: true, force: true });
}

async function take(address: string, { name, query, theme, width, height }: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  const page: Page = await context.newPage();
  await page.goto(`${address}/${query}`, { waitUntil: 'networkidle' });
  const busy = page.locator('[role=application][aria-busy=true]');
  await busy.waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(GLIDE_MS);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
}
