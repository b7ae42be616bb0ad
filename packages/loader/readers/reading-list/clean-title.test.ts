import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTitle, withoutYear } from './clean-title';

test.each([
  ['  Two\n words ', 'Two words'],
  ['“Quoted title”.', 'Quoted title'],
  ['[Bracketed]', 'Bracketed'],
  ['[[Jax + Flax] Minimal]', '[[Jax + Flax] Minimal]'],
  ['Ha-NeRF:laughing:: Hallucinated', 'Ha-NeRF: Hallucinated'],
  ['🔥🏡 Know Your Neighbors ⭐', 'Know Your Neighbors'],
  ['12) Numbered', 'Numbered'],
  ['[3] Numbered', 'Numbered'],
  ['2.5D widgets', '2.5D widgets'],
  ['ChatGLM：', 'ChatGLM'],
  ['Is it so?', 'Is it so?'],
  ['NeRF--', 'NeRF--'],
  ['Title (cut', 'Title (cut'],
])('%s', (text, title) => {
  expect(cleanTitle(text)).toBe(title);
});

test.each([
  ['Attention（2017 年）', 'Attention'],
  ['PaLM（2022 年', 'PaLM'],
  ['Dropout (2014)', 'Dropout'],
  ['BiDAF (Seo et al., 2017)', 'BiDAF'],
  ['Widgets in 2023', 'Widgets in 2023'],
  ['(2017)', '(2017)'],
])('%s without its year', (text, title) => {
  expect(withoutYear(text)).toBe(title);
});

test('cleaning a clean title changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const title = cleanTitle(text);
      expect(cleanTitle(title)).toBe(title);
    }),
  );
});
