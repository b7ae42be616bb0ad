import { expect } from 'vitest';
import { inBrowser, openPage, PATIENCE, parameter } from '../helpers/pages';

inBrowser('home says its sentence, and each of its questions has an answer', async () => {
  const page = await openPage('');
  await expect.poll(() => page.title(), PATIENCE).toContain('Stemma');
  const question = page.getByText('What does LLaMA build on?');
  await question.click();
  await page.getByRole('heading', { level: 1, name: /LLaMA/ }).waitFor();
  expect(parameter(page, 'work')).toBe('arxiv:2302.13971');
  await page.goBack();
  await question.waitFor();
});

inBrowser('search forgives typing errors and leads to the lineage', async () => {
  const page = await openPage('');
  const box = page.getByRole('combobox').first();
  await box.fill('atention is al you ned');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('option').first().textContent()).toContain('Transformer');
  await box.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Transformer/ }).waitFor();
});

inBrowser('a filter narrows the lineage and says how much of it', async () => {
  const page = await openPage('?work=LLaMA&back=1&on=1&organisation=org:meta-ai');
  const text =
    (await page
      .getByText(/of \d+ works/)
      .first()
      .textContent()) ?? '';
  const [, kept = '', all = ''] = /(\d+) of (\d+) works/.exec(text) ?? [];
  expect(Number(kept)).toBeGreaterThan(1);
  expect(Number(kept)).toBeLessThan(Number(all));
});

inBrowser('a filter that empties the picture is named and can be removed', async () => {
  const page = await openPage('?organisation=org:meta-ai&since=1990&until=1995');
  await page.getByText('Nothing is left to show.').waitFor();
  await page
    .getByRole('button', { name: /Remove/ })
    .first()
    .click();
  await page.getByRole('application').waitFor();
});

inBrowser('an unknown work says so and offers near names', async () => {
  const page = await openPage('?work=LLaMMA');
  await page.getByText('No work is called “LLaMMA”.').waitFor();
  await page.getByRole('main').getByRole('button', { name: /LLaMA/ }).first().click();
  await page.getByRole('heading', { level: 1, name: /LLaMA/ }).waitFor();
});

inBrowser('without WebGL the table opens', async () => {
  const page = await openPage('');
  await page.context().addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.includes('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  await page.goto(`${new URL(page.url()).origin}/?work=LLaMA&back=1&on=1`);
  await page.getByRole('treegrid').waitFor();
});
