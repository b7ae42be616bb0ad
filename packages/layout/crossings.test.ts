import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCrossings, countThroughShapes } from './crossings';
import { bendOf, type Point, pointAt } from './curve';

const A = { x: 0, y: 0 };
const line = (older: number, newer: number) => ({ older, newer });

test('an X crosses once, lines that share a work never', () => {
  const corners = [A, { x: 300, y: 200 }, { x: 0, y: 200 }, { x: 300, y: 0 }];
  expect(countCrossings(corners, [line(0, 1), line(2, 3)])).toBe(1);
  expect(countCrossings(corners, [line(0, 3), line(2, 1)])).toBe(0);
  expect(countCrossings(corners, [line(0, 1), line(0, 3), line(2, 1)])).toBe(0);
});

test('a line runs through a shape that stands on it, not through those that it joins', () => {
  const points = [A, { x: 300, y: 0 }, { x: 150, y: 0 }, { x: 150, y: 40 }];
  expect(countThroughShapes(points, [5, 5, 5, 5], [line(0, 1)])).toBe(1);
});

test('counts agree with lines drawn in fine pieces, but for bends that barely touch', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
  fc.assert(
    fc.property(fc.tuple(place, place, place, place), (places) => {
      const [a, b, c, d] = places.toSorted((p, q) => p.x - q.x);
      if (!a || !b || !c || !d) return;
      const points = [a, c, b, d];
      const finely = crossing(drawn(a, c), drawn(b, d));
      const counted = countCrossings(points, [line(0, 1), line(2, 3)]);
      if (finely !== 'touch') expect(counted).toBe(finely);
    }),
    { numRuns: 400 },
  );
});

function drawn(older: Point, newer: Point): Point[] {
  const bend = bendOf(older, newer);
  return Array.from({ length: 201 }, (_, i) => pointAt(older, bend, newer, i / 200));
}

/** 1 or 0, or `touch` where the lines meet twice or come within 6 px of an end of each other. */
function crossing(one: readonly Point[], two: readonly Point[]): 0 | 1 | 'touch' {
  let met = 0;
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < two.length; j++) if (pieces(one[i - 1], one[i], two[j - 1], two[j])) met++;
  const ends = [
    [one[0], two],
    [one.at(-1), two],
    [two[0], one],
    [two.at(-1), one],
  ] as const;
  const near = ends.some(([end, line]) =>
    line.some((p) => Math.hypot(p.x - (end?.x ?? 0), p.y - (end?.y ?? 0)) < 6),
  );
  if (near || met > 1) return 'touch';
  return met === 1 ? 1 : 0;
}

function pieces(p?: Point, q?: Point, r?: Point, s?: Point): boolean {
  if (!p || !q || !r || !s) return false;
  const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q);
}
