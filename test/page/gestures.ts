import { bendOf, pointAt } from '@stemma/layout';
import { expect } from 'vitest';
import { inBrowser, openPage, PATIENCE, parameter } from '../helpers/pages';
import { colourAt, inWindow, leavePicture, placesOf, settledPlaces } from '../helpers/picture';

const NEAR = [[], ['ArrowLeft'], ['ArrowRight']];

async function settled(query: string) {
  const page = await openPage(query);
  const places = await settledPlaces(page, NEAR);
  const [centre, parent, child] = Object.values(places);
  if (!centre || !parent || !child) throw new Error('the lineage has no parent or no child');
  return { page, places, centre, parent, child };
}

inBrowser('the wheel zooms at the pointer: what is under it stays, all else goes away from it', async () => {
  const { page, centre, parent } = await settled('?work=LLaMA&back=1&on=1');
  const at = await inWindow(page, parent);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => parameter(page, 'camera'), PATIENCE).not.toBeNull();
  const [nowCentre, nowParent] = Object.values(await placesOf(page, NEAR));
  const zoom = Number(parameter(page, 'camera')?.split(',')[2]);
  expect(zoom).toBeGreaterThan(1.5);
  // The link rounds the camera; a pixel is what that may cost.
  expect(Math.abs((nowParent?.x ?? 0) - parent.x)).toBeLessThan(1);
  expect(Math.abs((nowParent?.y ?? 0) - parent.y)).toBeLessThan(1);
  expect((nowCentre?.x ?? 0) - parent.x).toBeCloseTo((centre.x - parent.x) * zoom, -0.5);
});

inBrowser('a drag on the ground moves the picture, and the years stay at the top', async () => {
  const { page, places } = await settled('?work=LLaMA&back=1&on=1');
  const axis = await page.evaluate(readAxis);
  const ground = await inWindow(page, { x: 20, y: 500 });
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  await page.mouse.move(ground.x, ground.y + 40, { steps: 3 });
  await page.mouse.move(ground.x, ground.y + 90, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => parameter(page, 'camera'), PATIENCE).not.toBeNull();
  const after = await placesOf(page, NEAR);
  for (const [name, { x, y }] of Object.entries(places)) {
    expect(after[name]?.x).toBeCloseTo(x, 0);
    expect((after[name]?.y ?? 0) - y).toBeCloseTo(90, 0);
  }
  expect(axis.ink).toBeGreaterThan(100);
  expect(await page.evaluate(readAxis)).toEqual(axis);
});

inBrowser('a work that is dragged stays there, and the link holds it', async () => {
  const { page, places, child } = await settled('?work=LLaMA&back=1&on=1');
  const [, , name = ''] = Object.keys(places);
  const from = await inWindow(page, child);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 30, from.y + 20, { steps: 4 });
  await page.mouse.move(from.x - 60, from.y + 50, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => parameter(page, 'pin'), PATIENCE).not.toBeNull();
  const moved = (await placesOf(page, NEAR))[name] ?? (await placesOf(page))[name];
  expect(moved?.x).toBeCloseTo(child.x - 60, -0.5);
  expect(moved?.y).toBeCloseTo(child.y + 50, -0.5);
  await page.goBack();
  await expect.poll(() => parameter(page, 'pin'), PATIENCE).toBeNull();
  expect((await placesOf(page, NEAR))[name]).toEqual(child);
});

inBrowser('hover keeps a work and its neighbours, and the rest fades', async () => {
  const { page, parent, child } = await settled('?work=LLaMA&back=1&on=1');
  const [kept, other] = [await inWindow(page, parent), await inWindow(page, child)];
  await leavePicture(page);
  const before = await colourAt(page, other);
  await page.mouse.move(kept.x, kept.y);
  // A child of LLaMA is no neighbour of a parent of LLaMA.
  await expect
    .poll(
      async () => Math.max(...(await colourAt(page, other)).map((c, i) => c - (before[i] ?? 0))),
      PATIENCE,
    )
    .toBeGreaterThan(25);
  await leavePicture(page);
  await expect.poll(() => colourAt(page, other), PATIENCE).toEqual(before);
});

inBrowser(
  'a click on a line opens its evidence at the line; Escape backs out one thing at a time',
  async () => {
    const { page, places, centre, parent } = await settled('?work=LLaMA&back=1&on=1');
    const [, name = ''] = Object.keys(places);
    const onLine = pointAt(parent, bendOf(parent, centre), centre, 0.5);
    const at = await inWindow(page, onLine);
    await page.mouse.click(at.x, at.y);
    const popover = page.getByRole('dialog');
    await popover.waitFor();
    expect(await popover.getByRole('heading').textContent()).toContain(name);
    expect(await popover.getByRole('heading').textContent()).toContain('LLaMA');
    const [, , relation = ''] = JSON.parse(parameter(page, 'evidence') ?? '[]') as string[];
    expect(await popover.textContent()).toContain(relation.replace('-', ' '));
    expect(
      (await popover.getByRole('listitem').first().locator('p').first().textContent())?.length,
    ).toBeGreaterThan(15);
    expect(await popover.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
    const dot = await popover.locator('xpath=preceding-sibling::span').last().boundingBox();
    expect(
      Math.hypot((dot?.x ?? 0) + (dot?.width ?? 0) / 2 - at.x, (dot?.y ?? 0) + (dot?.height ?? 0) / 2 - at.y),
    ).toBeLessThan(3);

    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'detached' });
    const card = page.getByRole('complementary', { name: 'The chosen work' });
    expect(await card.isVisible()).toBe(true);
    const to = await inWindow(page, parent);
    await page.mouse.click(to.x, to.y);
    await card.getByRole('heading', { name, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await card.getByRole('heading', { name: 'LLaMA', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  },
);

/** The strip of the years as it is drawn: a sum over its pixels, and how many of them are inked. */
function readAxis() {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-letters');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('the layer of letters is not there');
  const ratio = canvas.width / canvas.clientWidth;
  const { data } = context.getImageData(0, 0, canvas.width, Math.round(28 * ratio));
  let sum = 0;
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0] = data.slice(at, at + 1);
    sum = (sum * 31 + red) % 1_000_000_007;
    if (red < 180) ink++;
  }
  return { sum, ink };
}
