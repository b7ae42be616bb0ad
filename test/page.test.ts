import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_FLAGS } from '../scripts/browser.mjs';
import { temporaryFolder } from './helpers/folder';
import { type Served, serve } from './helpers/served';

const executablePath = process.env.STEMMA_BROWSER;
const inBrowser = test.skipIf(!executablePath);

let served: Served;
let browser: Browser;
const requests = new Set<string>();
const faults: string[] = [];

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

async function open(query: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.on('request', (request) => requests.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${served.url}/${query}`);
  return page;
}

inBrowser('home says its sentence, and each of its questions has an answer', async () => {
  const page = await open('');
  await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Stemma');
  const question = page.getByText('What does LLaMA build on?');
  await question.waitFor({ timeout: 60_000 });
  await question.click();
  await page.getByRole('heading', { level: 1, name: /LLaMA/ }).waitFor({ timeout: 60_000 });
  expect(new URL(page.url()).searchParams.get('work')).toBe('arxiv:2302.13971');
  await page.goBack();
  await question.waitFor({ timeout: 60_000 });
});

inBrowser('search forgives typing errors and leads to the lineage', async () => {
  const page = await open('');
  const box = page.getByRole('combobox').first();
  await box.fill('atention is al you ned');
  await page.getByRole('option').first().waitFor({ timeout: 30_000 });
  expect(await page.getByRole('option').first().textContent()).toContain('Transformer');
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Transformer/ }).waitFor({ timeout: 60_000 });
});

inBrowser('a link opens the picture it was copied from, drawn and with its counts', async () => {
  const page = await open('?work=LLaMA&back=1&on=1&organisation=org:meta-ai');
  await page
    .getByText(/of \d+ works/)
    .first()
    .waitFor({ timeout: 60_000 });
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  const painted = await page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].find((one) =>
      one.classList.contains('sigma-nodes'),
    );
    return canvas !== undefined && canvas.width > 0;
  });
  expect(painted).toBe(true);
});

inBrowser('the table says the same works, and axe finds nothing serious', async () => {
  const page = await open('?work=LLaMA&back=1&on=1&layout=table');
  await page.getByRole('treegrid').waitFor({ timeout: 60_000 });
  expect(await page.getByRole('row').count()).toBeGreaterThan(10);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

inBrowser('the page speaks Chinese', async () => {
  const page = await open('?work=LLaMA&language=zh');
  await page.getByRole('heading', { level: 1, name: /LLaMA/ }).waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('html').getAttribute('lang'), { timeout: 30_000 }).toMatch(/^zh/);
});

inBrowser('without WebGL the table opens', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.includes('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  const page = await context.newPage();
  await page.goto(`${served.url}/?work=LLaMA&back=1&on=1`);
  await page.getByRole('treegrid').waitFor({ timeout: 60_000 });
});

inBrowser('no page asked another host for anything, and none had a fault', () => {
  expect([...requests]).toEqual([served.url]);
  expect(faults).toEqual([]);
});
