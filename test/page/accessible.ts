import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inBrowser, openPage, PATIENCE } from '../helpers/pages';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LINEAGE = '?work=LLaMA&back=1&on=1';
const EVIDENCE = encodeURIComponent('["arxiv:2302.13971","arxiv:2204.02311","component"]');

/** Views with the role of what is looked at in them. */
const VIEWS = [
  ['home', '', 'combobox', {}],
  ['home in Chinese on a phone', '?language=zh', 'combobox', PHONE],
  ['a lineage with its panel', LINEAGE, 'complementary', {}],
  ['a lineage in Chinese', `${LINEAGE}&language=zh`, 'complementary', {}],
  ['an open evidence', `${LINEAGE}&evidence=${EVIDENCE}`, 'dialog', {}],
  ['the table', `${LINEAGE}&layout=table`, 'treegrid', {}],
  ['the reading list', '?source=source:ai-canon-zh&layout=list', 'listitem', {}],
  ['a lineage on a phone', LINEAGE, 'application', PHONE],
] as const;

for (const [name, query, role, options] of VIEWS) {
  inBrowser(`axe finds nothing on ${name}, light and dark`, async () => {
    const page = await openPage(query, options);
    await page.locator('h1').first().waitFor();
    await page.getByRole(role).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await found(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => groundOf(page), PATIENCE).toBe('rgb(21, 23, 26)');
    expect(await found(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
  });
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

function groundOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

inBrowser('the table holds all works of the picture', async () => {
  const page = await openPage(`${LINEAGE}&layout=table`);
  const table = page.getByRole('treegrid');
  await table.waitFor();
  const text =
    (await page
      .getByText(/of \d+ works/)
      .first()
      .textContent()) ?? '';
  const [, shown = ''] = /(\d+) of/.exec(text) ?? [];
  expect(Number(shown)).toBeGreaterThan(10);
  expect(await table.locator('tr[aria-level]').count()).toBeGreaterThanOrEqual(Number(shown));
});

inBrowser('the page speaks Chinese', async () => {
  const page = await openPage('?work=LLaMA&language=zh');
  await page.getByRole('heading', { level: 1, name: 'LLaMA 的来源与后继' }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang'), PATIENCE).toMatch(/^zh/);
});

inBrowser('on a phone the lineage stands upright, as wide as the screen', async () => {
  const page = await openPage(LINEAGE, PHONE);
  const canvas = page.getByRole('application');
  await canvas.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect((await canvas.boundingBox())?.width).toBe(390);
  await page.getByText('newest first').waitFor();
});
