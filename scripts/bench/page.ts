import { facetsAnswer, graphAnswer, memoryReader, workAnswer } from '@stemma/lineage';
import { readSelection } from '@stemma/model';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../browser.mjs';
import type { Served } from '../served';
import { largeGraph } from './large-graph';
import { middleOf } from './middle';

interface Measured {
  readonly what: string;
  readonly goal: number;
  readonly value: number;
  readonly unit: string;
}

const RUNS = 3;
const WORKS = 10_000;
const LINKS = 50_000;
const PATIENCE = { timeout: 120_000 };

/**
 * Times of the page in a real browser: from `npm start` to the first picture, from the load event to the
 * drawn lineage of LLaMA, and the longest task of the main thread with a very large picture. Drawing
 * itself is left out of these as far as a browser without a graphics card allows: it has its own process.
 * Nothing where there is no browser.
 */
export async function benchPage(
  npmStart: () => Promise<Served>,
  serve: () => Promise<Served>,
): Promise<Measured[]> {
  const executablePath = await findBrowser();
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const first = await middleOf(RUNS, () => toFirstPicture(browser, npmStart));
    const server = await serve();
    const drawn = await middleOf(RUNS, () => toLineage(browser, server.url));
    const { hover, filter } = await longestTasks(browser, server.url);
    await server.stop();
    const large = `${WORKS / 1000},000 works and ${LINKS / 1000},000 links`;
    return [
      { what: '`npm start` to first picture, built and loaded', goal: 3, value: first, unit: 's' },
      { what: 'load event to the lineage of LLaMA drawn', goal: 1, value: drawn, unit: 's' },
      { what: `longest task on hover, ${large}`, goal: 100, value: hover, unit: 'ms' },
      { what: `longest task on a filter of relations, ${large}`, goal: 100, value: filter, unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
}

async function toFirstPicture(browser: Browser, npmStart: () => Promise<Served>): Promise<number> {
  const since = performance.now();
  const { url, stop } = await npmStart();
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(isDrawn, undefined, PATIENCE);
  const taken = (performance.now() - since) / 1000;
  await page.close();
  await stop();
  return taken;
}

async function toLineage(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/?work=LLaMA`, { waitUntil: 'load' });
  await page.waitForFunction(isDrawn, undefined, PATIENCE);
  const ms = await page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation');
    const [mark] = performance.getEntriesByName('picture-drawn');
    return (mark?.startTime ?? Number.NaN) - (load as PerformanceNavigationTiming).loadEventEnd;
  });
  await page.close();
  return Math.max(0, ms) / 1000;
}

/** The page on a lineage of a graph made for it, which it asks of no server. */
async function longestTasks(browser: Browser, url: string): Promise<{ hover: number; filter: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await answerFromMemory(page);
  await page.goto(`${url}/?work=canon:work-000010&back=9&on=9&cap=${2 * WORKS}`);
  await page.waitForFunction(isDrawn, undefined, PATIENCE);
  await page.locator('[role=application][aria-busy=false]').waitFor(PATIENCE);
  const canvas = await page.getByRole('application').boundingBox();
  if (!canvas) throw new Error('the picture is not on the page');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const hover = await longestDuring(page, async () => {
    for (let i = 0; i < 12; i++) {
      await page.mouse.move(canvas.x + canvas.width * (0.1 + 0.065 * i), canvas.y + canvas.height / 2);
      await page.waitForTimeout(150);
    }
  });
  const filter = await longestDuring(page, async () => {
    const entry = page.getByRole('region', { name: 'Key' }).getByRole('button', { name: /architecture/ });
    for (let i = 0; i < 2; i++) {
      await entry.click(PATIENCE);
      await page.waitForTimeout(3000);
    }
  });
  await page.close();
  return { hover, filter };
}

/** The longest task, in ms; those under 50 count as 50, for browsers tell of none shorter. */
async function longestDuring(page: Page, act: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  await act();
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return Math.max(50, ...tasks);
}

async function answerFromMemory(page: Page): Promise<void> {
  const reader = memoryReader(largeGraph(WORKS, LINKS));
  const selectionOf = (url: string) =>
    readSelection([...new URL(url).searchParams].filter(([name]) => name !== 'v'));
  await page.route('**/api/graph?*', async (route) =>
    route.fulfill({ json: await graphAnswer(reader, selectionOf(route.request().url())) }),
  );
  await page.route('**/api/facets?*', async (route) =>
    route.fulfill({ json: await facetsAnswer(reader, selectionOf(route.request().url())) }),
  );
  await page.route('**/api/works/*', async (route) => {
    const id = decodeURIComponent(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    await route.fulfill({ json: await workAnswer(reader, id) });
  });
}

function isDrawn(): boolean {
  return performance.getEntriesByName('picture-drawn').length > 0;
}
