import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingValues } from './leading-values';

test('the leading values are the first of all in order of count, total and number', () => {
  const tally = fc.record({ count: fc.nat({ max: 4 }), more: fc.nat({ max: 3 }) });
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (tallies, most) => {
      const counts = Uint32Array.from(tallies, ({ count }) => count);
      const totals = Uint32Array.from(tallies, ({ count, more }) => count + more);
      const of = (column: Uint32Array, value: number) => column[value] ?? 0;
      const values = tallies.map((_, value) => value).filter((value) => of(totals, value) > 0);
      const sorted = values.toSorted(
        (a, b) => of(counts, b) - of(counts, a) || of(totals, b) - of(totals, a) || a - b,
      );
      const found = leadingValues(values, counts, totals, most);
      expect(new Set(found)).toEqual(new Set(sorted.slice(0, most)));
      expect(found).toHaveLength(Math.min(most, sorted.length));
    }),
  );
});
