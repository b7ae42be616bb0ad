import { expect } from 'vitest';
import { inBrowser, openPage, PATIENCE, parameter } from '../helpers/pages';
import { canvasOf, farthest, settledPlaces } from '../helpers/picture';

inBrowser('back and forward undo and redo, and so do their buttons', async () => {
  const page = await openPage('?work=LLaMA&back=1&on=1');
  const back = page.getByRole('button', { name: 'One step back more' });
  await back.click();
  await expect.poll(() => parameter(page, 'back'), PATIENCE).toBe('2');
  await page.getByText('Table', { exact: true }).click();
  await page.getByRole('treegrid').waitFor();
  await page.goBack();
  await canvasOf(page).waitFor();
  expect(parameter(page, 'back')).toBe('2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => parameter(page, 'back'), PATIENCE).toBe('1');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => parameter(page, 'back'), PATIENCE).toBe('2');
  await page.goForward();
  await page.getByRole('treegrid').waitFor();
});

inBrowser('a copied link opens the same picture', async () => {
  const page = await openPage('?work=LLaMA&back=1&on=0');
  await canvasOf(page).waitFor();
  await page.getByRole('button', { name: 'Expand', exact: true }).click();
  await expect.poll(() => parameter(page, 'expand'), PATIENCE).not.toBeNull();
  await canvasOf(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => parameter(page, 'camera'), PATIENCE).not.toBeNull();
  const places = await settledPlaces(page);
  const copy = await openPage(new URL(page.url()).search);
  const same = await settledPlaces(copy);
  expect(Object.keys(same)).toEqual(Object.keys(places));
  expect(farthest(places, same)).toBeLessThan(0.01);
});
