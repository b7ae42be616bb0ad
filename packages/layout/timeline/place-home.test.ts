import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bendOf, pointAt } from '../curve';
import type { PlaceableLink, PlaceableWork } from '../placement';
import { placeHome } from './place-home';

const LINEAGES: { works: PlaceableWork[]; links: PlaceableLink[] }[] = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../test/fixtures/lineages.json'), 'utf8'),
);
/** All works and links of the ten lineages: about the size of the canon. */
const works = [
  ...new Map(LINEAGES.flatMap((one) => one.works.map((work) => [work.id, work] as const))).values(),
];
const links = [
  ...new Map(
    LINEAGES.flatMap((one) => one.links.map((link) => [`${link.from} ${link.to}`, link] as const)),
  ).values(),
];
const home = placeHome({ works, links, focus: [], frame: 'wide' });

test('works keep out of the reading corner, and lines out of its text', () => {
  const places = new Map(home.works.map((work) => [work.id, work]));
  for (const { x, y } of home.works) expect(x > 600 || y >= 590).toBe(true);
  for (const { from, to } of links) {
    const [older, newer] = [places.get(to), places.get(from)];
    if (!older || !newer) continue;
    const bend = bendOf(older, newer);
    for (let k = 0; k <= 20; k++) {
      const { x, y } = pointAt(older, bend, newer, k / 20);
      expect(x > 600 || y > 536).toBe(true);
    }
  }
});

test('the page is filled down to its foot and up at the right', () => {
  const heights = home.works.map(({ y }) => y);
  expect(Math.max(...heights)).toBeGreaterThan(700);
  expect(Math.min(...heights)).toBeLessThan(400);
});

test('about thirty names, works without a date or a link left out', () => {
  const named = home.works.filter(({ side }) => side).length;
  expect(named).toBeGreaterThanOrEqual(20);
  expect(named).toBeLessThanOrEqual(30);
  const alone: PlaceableWork = { ...(works[0] as PlaceableWork), id: 'alone' };
  const undated: PlaceableWork = { ...alone, id: 'undated', date: undefined };
  const more = placeHome({ works: [...works, alone, undated], links, focus: [], frame: 'wide' });
  expect(more).toEqual(home);
});
