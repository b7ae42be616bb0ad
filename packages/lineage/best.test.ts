import fc from 'fast-check';
import { expect, test } from 'vitest';
import { best } from './best';

test('the first of many are those of sorting everything', () => {
  const number = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.integer({ min: 1, max: 10 }), (all, most) => {
      const order = (a: number, b: number) => b - a;
      expect(best(all, most, order)).toEqual(all.toSorted(order).slice(0, most));
    }),
  );
});
