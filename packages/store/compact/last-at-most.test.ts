import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAtMost } from './last-at-most';

test('the last that is at most a value is found, and the first place where none is', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: -2, max: 22 }), (given, value) => {
      const items = given.toSorted((a, b) => a - b);
      expect(lastAtMost(items, value)).toBe(
        Math.max(
          0,
          items.findLastIndex((item) => item <= value),
        ),
      );
    }),
  );
});
