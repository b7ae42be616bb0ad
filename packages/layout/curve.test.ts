import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bendOf, curvature, nthOfPair, pointAt } from './curve';

const length = fc.integer({ min: 5, max: 800 });
const across = fc.integer({ min: -600, max: 600 });

test('a line leaves the older work flatter than its chord, and bends little', () => {
  fc.assert(
    fc.property(length, across, (dx, dy) => {
      const bend = bendOf({ x: 0, y: 0 }, { x: dx, y: dy });
      expect(Math.abs(curvature(dx, dy))).toBeLessThanOrEqual(0.16);
      const fromChord = Math.hypot(bend.x - dx / 2, bend.y - dy / 2);
      expect(fromChord).toBeLessThanOrEqual(0.16 * Math.hypot(dx, dy) + 1e-9);
      if (dy !== 0) expect(Math.abs(bend.y)).toBeLessThan(Math.abs(dy / 2));
    }),
  );
});

test('the upright frame is the same picture turned', () => {
  fc.assert(
    fc.property(length, across, (along, over) => {
      const lying = bendOf({ x: 0, y: 0 }, { x: along, y: over });
      const standing = bendOf({ x: 0, y: 0 }, { x: over, y: -along }, true);
      expect(standing.x).toBeCloseTo(lying.y, 9);
      expect(standing.y).toBeCloseTo(-lying.x, 9);
    }),
  );
});

test('lines between the same two works lie apart', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 300, y: 84 },
  ];
  const middles = [0, 1, 2].map((nth) => pointAt(a, bendOf(a, b, false, nth), b, 0.5));
  for (const [i, one] of middles.entries())
    for (const other of middles.slice(i + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(8);
});

test('works of one moment are joined without a division by zero', () => {
  expect(bendOf({ x: 5, y: 0 }, { x: 5, y: 84 })).toEqual({ x: expect.any(Number), y: 42 });
});

test('the lines of a pair are counted whichever way they run', () => {
  const line = (from: string, to: string) => ({ from, to });
  expect(nthOfPair([line('a', 'b'), line('b', 'c'), line('b', 'a'), line('a', 'b')])).toEqual([0, 0, 1, 2]);
});
