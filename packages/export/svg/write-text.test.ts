import { textWidth } from '@stemma/layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './write-text';

test('lines break at spaces and between Chinese letters', () => {
  expect(wrapText('one two three', 50, 12)).toEqual(['one two', 'three']);
  expect(wrapText('注意力机制', 30, 12)).toEqual(['注意', '力机', '制']);
  expect(wrapText('', 50, 12)).toEqual([]);
});

test('no line is wider than asked, and nothing but space is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '注', '。', '-', 'é', '𝔸') });
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 200 }), (given, width) => {
      const lines = wrapText(given, width, 12);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
    }),
  );
});
