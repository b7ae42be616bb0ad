import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERY_GROUP, partsByEnds } from './end-groups';

const chain = (length: number, name: (at: number) => string) =>
  Array.from({ length }, (_, at) => ({ from: name(at), to: name(at * 7 + 1) }));

test('parts hold every relationship once, and those without a group in common join different nodes', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ from: fc.string(), to: fc.string() }), { minLength: 2_000 }), (all) => {
      const parts = partsByEnds(all);
      expect(parts.flatMap(({ part }) => part)).toHaveLength(all.length);
      expect(new Set(parts.flatMap(({ part }) => part))).toEqual(new Set(all));
      for (const one of parts)
        for (const other of parts) {
          if ((one.groups & other.groups) !== 0) continue;
          const ends = new Set(one.part.flatMap(({ from, to }) => [from, to]));
          expect(other.part.filter(({ from, to }) => ends.has(from) || ends.has(to))).toEqual([]);
        }
    }),
    { numRuns: 5 },
  );
});

test('of ids that are counted up two parts of alike size can always be written at once', () => {
  const all = chain(40_000, (at) => `openalex:W${9_000_000_000 + at}`);
  const parts = partsByEnds(all);
  expect(parts).toHaveLength(6);
  for (let at = 0; at < parts.length; at += 2) {
    const [one, other] = parts.slice(at, at + 2);
    expect((one?.groups ?? 0) & (other?.groups ?? 0)).toBe(0);
    expect((one?.part.length ?? 0) / (other?.part.length ?? 1)).toBeCloseTo(1, 0);
  }
});

test('few relationships are one part, which joins no other', () => {
  const few = chain(100, String);
  expect(partsByEnds(few)).toEqual([{ groups: EVERY_GROUP, part: few }]);
});
