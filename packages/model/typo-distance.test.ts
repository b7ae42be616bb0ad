import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typoDistance } from './typo-distance';

test.each([
  ['attention', 'atention', 1],
  ['bert', 'bret', 1],
  ['need', 'ned', 1],
  ['llama', 'alpaca', 3],
  ['', 'abc', 3],
])('%s and %s are %i edits apart', (a, b, distance) => {
  expect(typoDistance(a, b, 9)).toBe(distance);
});

/** Straight from the definition, without a limit. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    slowly(a.slice(0, -1), b) + 1,
    slowly(a, b.slice(0, -1)) + 1,
    slowly(a.slice(0, -1), b.slice(0, -1)) + cost,
    swap ? slowly(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('the distance is that of the definition up to the limit, and more than it beyond', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const distance = slowly(a, b);
      expect(typoDistance(a, b, most)).toBe(Math.min(distance, most + 1));
    }),
    { numRuns: 300 },
  );
});
