import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOnAxis, quarterTicks, ticksOf } from './axis';
import { extendAxis, timeAxis } from './time-scale';

const years = fc.array(fc.double({ min: 1950, max: 2030, noNaN: true }), { minLength: 1, maxLength: 60 });

test('time never runs backwards, and stays on the axis', () => {
  fc.assert(
    fc.property(years, fc.boolean(), (given, even) => {
      const axis = timeAxis(given, 40, 832, even);
      const places = given.toSorted((a, b) => a - b).map((year) => placeOnAxis(axis, year));
      for (const [i, x] of places.entries()) {
        expect(x).toBeGreaterThanOrEqual(places[i - 1] ?? 40);
        expect(x).toBeLessThanOrEqual(832);
      }
      const at = ticksOf(axis).map((tick) => tick.at);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      expect([at[0], at.at(-1)]).toEqual([40, 832]);
    }),
  );
});

test('a busy quarter is wider, and time is linear in it', () => {
  const axis = timeAxis([2020.1, 2023.3, 2023.3, 2023.35, 2023.4], 0, 800);
  const quarter = (from: number) => placeOnAxis(axis, from + 0.25) - placeOnAxis(axis, from);
  expect(quarter(2023.25)).toBeGreaterThan(2 * quarter(2021.25));
  const middle = (placeOnAxis(axis, 2023.25) + placeOnAxis(axis, 2023.5)) / 2;
  expect(placeOnAxis(axis, 2023.375)).toBeCloseTo(middle, 0);
});

test('years without works take little room, before few forebears they are told as earlier', () => {
  const modern = Array.from({ length: 30 }, (_, i) => 2014 + i / 4);
  const axis = timeAxis([1986.8, 1997.9, ...modern], 0, 800);
  expect(placeOnAxis(axis, 2014)).toBeLessThan(100);
  expect(placeOnAxis(axis, 1997.9)).toBeGreaterThan(placeOnAxis(axis, 1986.8));
  const [first, second] = ticksOf(axis);
  expect(first).toMatchObject({ at: 0, label: '1986–2013', earlier: true });
  expect(second?.label).toBe('2014');
});

test('a long gap that much stands before keeps the years around it', () => {
  const axis = timeAxis([2001.1, 2001.2, 2001.3, 2001.4, 2012.1, 2012.2, 2012.3, 2012.4], 0, 800);
  const labels = ticksOf(axis).map(({ label }) => label);
  expect(labels).toEqual(['2001', '2002–2011', '2012', undefined]);
});

test('even years are equally wide', () => {
  const axis = timeAxis([1997, 2019.5, 2023.2, 2023.3], 0, 810, true);
  const at = ticksOf(axis).map((tick) => tick.at);
  expect(at).toHaveLength(28);
  for (const [i, x] of at.entries()) expect(x).toBeCloseTo(30 * i, 0);
});

test('quarters are marked in wide years only', () => {
  const axis = timeAxis([2019.5, 2023.1, 2023.2, 2023.3, 2023.4, 2023.6, 2023.7], 0, 400);
  const start = placeOnAxis(axis, 2023);
  const marks = quarterTicks(axis);
  expect(marks).toHaveLength(3);
  for (const x of marks) expect(x).toBeGreaterThan(start);
});

test('an axis that is lengthened keeps all that stands on it', () => {
  fc.assert(
    fc.property(years, years, (before, added) => {
      const axis = timeAxis(before, 40, 832);
      const longer = extendAxis(axis, added);
      for (const year of before) expect(placeOnAxis(longer, year)).toBe(placeOnAxis(axis, year));
      const places = [...before, ...added].toSorted((a, b) => a - b).map((year) => placeOnAxis(longer, year));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
