import type { Page } from 'playwright-core';

export interface ScreenPlace {
  readonly x: number;
  readonly y: number;
}

/** Ways of arrow keys from the chosen work to others of its lineage. */
const WALKS = [
  [],
  ['ArrowLeft'],
  ['ArrowLeft', 'ArrowUp'],
  ['ArrowLeft', 'ArrowDown'],
  ['ArrowRight'],
  ['ArrowRight', 'ArrowUp'],
] as const;

export const canvasOf = (page: Page) => page.getByRole('application');

/**
 * Where some works stand, by name, in px from the corner of the picture: the menu of a work opens at its
 * place, so what the person sees is what is measured.
 */
export async function placesOf(page: Page, walks: readonly (readonly string[])[] = WALKS) {
  const places: Record<string, ScreenPlace> = {};
  const canvas = canvasOf(page);
  for (const walk of walks) {
    await leavePicture(page);
    await canvas.focus();
    for (const key of walk) await canvas.press(key);
    await canvas.press('Shift+F10');
    const menu = page.getByRole('menu');
    const name = (await menu.getAttribute('aria-label')) ?? '';
    const id = await menu.getAttribute('aria-labelledby');
    places[name] = await page.locator(`[id="${id}"]`).evaluate((anchor: HTMLElement) => ({
      x: Number.parseFloat(anchor.style.left),
      y: Number.parseFloat(anchor.style.top),
    }));
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
  }
  return places;
}

/** Takes the pointer over an empty corner of the picture and out of it, so that it rests on no work. */
export async function leavePicture(page: Page): Promise<void> {
  const corner = await inWindow(page, { x: 2, y: 2 });
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.move(2, 2);
}

/** The places once the worker has settled them. */
export async function settledPlaces(page: Page, walks?: readonly (readonly string[])[]) {
  await page.locator('[role=application][aria-busy=false]').waitFor();
  return placesOf(page, walks);
}

/** A point of the picture in px of the window. */
export async function inWindow(page: Page, { x, y }: ScreenPlace): Promise<ScreenPlace> {
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('the picture is not on the page');
  return { x: box.x + x, y: box.y + y };
}

/** How far the farthest of the works moved; px. */
export function farthest(
  before: Readonly<Record<string, ScreenPlace>>,
  after: Readonly<Record<string, ScreenPlace>>,
): number {
  const moves = Object.entries(before).flatMap(([name, from]) => {
    const to = after[name];
    return to ? [Math.hypot(to.x - from.x, to.y - from.y)] : [];
  });
  if (moves.length === 0) throw new Error('no work stands in both pictures');
  return Math.max(...moves);
}

/** The mean colour of a few pixels of the window, as [red, green, blue] from 0 to 255. */
export async function colourAt(page: Page, { x, y }: ScreenPlace, size = 5): Promise<readonly number[]> {
  const clip = { x: Math.round(x - size / 2), y: Math.round(y - size / 2), width: size, height: size };
  const png = await page.screenshot({ clip });
  return page.evaluate(
    async ({ bytes, side }) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const context = new OffscreenCanvas(side, side).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, side, side).data ?? [];
      return [0, 1, 2].map((channel) => {
        let sum = 0;
        for (let at = channel; at < data.length; at += 4) sum += data[at] ?? 0;
        return sum / (side * side);
      });
    },
    { bytes: [...png], side: size },
  );
}
