import { expect, test } from 'vitest';
import { cutToWidth, textWidth } from './text-width';

test('letters of the shipped fonts have the widths that the fonts give them', () => {
  // Advance widths of Source Sans 3: 0.497 em for a figure, 0.2 for a space, 0.544 for A, at weight 400.
  expect(textWidth('0123456789', 100)).toBeCloseTo(497, 0);
  expect(textWidth(' ', 100)).toBeCloseTo(20, 0);
  expect(textWidth('A', 100)).toBeCloseTo(54.3, 0);
});

test('a heavier weight is wider, twice the size is twice as wide', () => {
  expect(textWidth('LLaMA', 12.5, 'sans600')).toBeGreaterThan(textWidth('LLaMA', 12.5));
  expect(textWidth('LLaMA', 25)).toBeCloseTo(2 * textWidth('LLaMA', 12.5), 9);
});

test('Chinese takes a square a sign, marks take nothing, other scripts something', () => {
  expect(textWidth('注意力', 12)).toBe(36);
  expect(textWidth('e\u0301', 12)).toBe(textWidth('e', 12));
  expect(textWidth('Ж', 12)).toBeGreaterThan(6);
});

test('a text is cut to its room, at a space where one is near', () => {
  const long = 'Deep contextualized word representations for everyone';
  const cut = cutToWidth(long, 160, 12.5, 'sans600');
  expect(textWidth(cut, 12.5, 'sans600')).toBeLessThanOrEqual(160);
  expect(cut).toMatch(/^Deep contextualized \w*…$|^Deep contextualized…$/);
  expect(cutToWidth('BERT', 160, 12.5)).toBe('BERT');
  expect(cutToWidth('WWWWWWWW', 30, 12.5)).toMatch(/^W+…$/);
});
