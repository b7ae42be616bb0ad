import { expect } from 'vitest';
import { inBrowser, openPage, PATIENCE, parameter } from '../helpers/pages';
import { canvasOf, farthest, leavePicture, placesOf, settledPlaces } from '../helpers/picture';

inBrowser(
  'what stands on the screen moves by nothing when a step is opened, nor when it is taken back',
  async () => {
    const page = await openPage('?work=LLaMA&back=1&on=0&chosen=arxiv:1706.03762');
    const counts = page.getByRole('status').filter({ hasText: /of \d+ works/ });
    const before = await settledPlaces(page);
    expect(Object.keys(before).length).toBeGreaterThan(2);
    const worksBefore = await counts.textContent();

    await page.getByRole('button', { name: 'Expand', exact: true }).click();
    await expect.poll(() => counts.textContent(), PATIENCE).not.toBe(worksBefore);
    // What is on its way is looked at as well as what stands at the end.
    expect(farthest(before, await placesOf(page, [[]]))).toBeLessThan(0.5);
    expect(farthest(before, await settledPlaces(page, BOTH_TIMES))).toBeLessThan(0.5);

    await page.getByRole('button', { name: 'Collapse', exact: true }).click();
    await expect.poll(() => counts.textContent(), PATIENCE).toBe(worksBefore);
    expect(farthest(before, await settledPlaces(page))).toBeLessThan(0.01);
  },
);

/** Ways to works that stand before and after the step: up and down lead to the nearest, which may be new. */
const BOTH_TIMES = [[], ['ArrowRight'], ['ArrowRight', 'ArrowLeft']];

inBrowser('two steps opened one after the other leave the first where it stood', async () => {
  const page = await openPage('?work=LLaMA&back=1&on=0');
  const openFrom = async (walk: readonly string[], count: number) => {
    await page.locator('[role=application][aria-busy=false]').waitFor();
    await leavePicture(page);
    await canvasOf(page).focus();
    for (const key of [...walk, 'Shift+F10']) await canvasOf(page).press(key);
    await page.getByRole('menuitem', { name: /Open what it builds on/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('expand').length, PATIENCE).toBe(count);
  };
  await openFrom(['ArrowLeft'], 1);
  const walks = [[], ['ArrowLeft'], ['ArrowLeft', 'ArrowLeft']];
  await page.locator('[role=application][aria-busy=false]').waitFor();
  const first = await settledPlaces(page, walks);
  await openFrom(['ArrowLeft', 'ArrowLeft'], 2);
  expect(farthest(first, await settledPlaces(page, walks))).toBeLessThan(0.5);
  expect(parameter(page, 'camera')).toBeNull();
});
