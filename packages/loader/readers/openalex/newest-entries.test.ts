import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NewestEntries } from './newest-entries';

test('the newest entry of each work, as a plain map finds it', () => {
  const offers = fc.array(
    fc.tuple(
      fc.oneof(fc.nat(20), fc.constantFrom(4_400_000_001, 7_100_000_000, 999_999_999_999_999)),
      fc.nat(3),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(offers, (all) => {
      const table = new NewestEntries();
      const best = new Map<number, { entry: number; updated: number }>();
      all.forEach(([work, updated], entry) => {
        table.add(work, entry, updated);
        if (updated >= (best.get(work)?.updated ?? 0)) best.set(work, { entry, updated });
      });
      all.forEach(([work], entry) => {
        expect(table.has(work)).toBe(true);
        expect(table.older.has(entry)).toBe(best.get(work)?.entry !== entry);
        expect(table.newestFor(entry)).toBe(best.get(work)?.entry);
      });
      expect(table.has(21)).toBe(false);
    }),
  );
});

test('more works than it begins with', () => {
  const table = new NewestEntries();
  for (let work = 0; work < 50_000; work++) table.add(work * 7, work, 0);
  const found = Array.from({ length: 50_000 * 7 }, (_, work) => work).filter((work) => table.has(work));
  expect(found).toEqual(Array.from({ length: 50_000 }, (_, work) => work * 7));
  expect(table.older.size).toBe(0);
});
