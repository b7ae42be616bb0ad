import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decimalYear } from '@stemma/model';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCrossings } from '../crossings';
import { LayoutError } from '../layout-error';
import type { PlaceableLink, PlaceableWork, Placement, PlacementInput } from '../placement';
import { randomFrom } from '../random';
import { countTouchingLabels } from '../touching-labels';
import { kept, placeTimeline } from './place';

const LINEAGES: (PlacementInput & { name: string })[] = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../test/fixtures/lineages.json'), 'utf8'),
);
const LLAMA = { ...LINEAGES.find(({ name }) => name === 'LLaMA'), frame: 'wide' } as PlacementInput;
const KINDS = ['model', 'paper', 'dataset', 'software'] as const;
const NAMES = ['BERT', 'GPT-3', 'Summaries from feedback', 'LoRA', 'Additive attention', '词向量', 'T5'];

/** Works with dates that crowd towards the end, as they do; each builds on older ones. */
function randomInput(size: number, seed: number): PlacementInput {
  const random = randomFrom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const works = Array.from({ length: size }, (_, i): PlaceableWork => {
    const year = 2023 - pick(Math.max(2, Math.round(9 * random())));
    const month = String(1 + pick(12)).padStart(2, '0');
    const dates = [
      `${year}`,
      `${year}-${month}`,
      `${year}-${month}-${String(1 + pick(28)).padStart(2, '0')}`,
    ];
    const date = random() < 0.04 ? undefined : dates[pick(3)];
    const cut = { moreBack: pick(3) === 0 ? 2 : 0, moreOn: pick(3) === 0 ? 11 : 0 };
    const kind = KINDS[pick(4)] ?? 'paper';
    return {
      id: `w${i}`,
      name: NAMES[pick(7)] ?? '',
      kind,
      date,
      descendants: pick(40),
      stub: pick(9) === 0,
      ...cut,
    };
  });
  const time = ({ date }: PlaceableWork) => (date === undefined ? 2000 : decimalYear(date));
  const order = works.toSorted((a, b) => time(a) - time(b));
  const links: PlaceableLink[] = [];
  for (const [i, work] of order.entries())
    for (let k = 0; i > 0 && k < 1 + pick(3); k++)
      links.push({ from: work.id, to: order[pick(i)]?.id ?? '' });
  const focus = order[Math.floor(size / 2)]?.id;
  return {
    works,
    links: links.filter(({ from, to }) => from !== to),
    focus: focus ? [focus] : [],
    frame: 'wide',
  };
}

const sizes = fc.integer({ min: 1, max: 70 });
const seeds = fc.nat();
const frames = fc.constantFrom('wide', 'narrow', 'upright' as const);

test('no label touches a label, a shape or the frame, and no shape another', () => {
  fc.assert(
    fc.property(sizes, seeds, fc.constantFrom('wide', 'narrow' as const), (size, seed, frame) => {
      const input = { ...randomInput(size, seed), frame };
      const placement = placeTimeline(input, 'rough');
      expect(countTouchingLabels(placement, input.works)).toBe(0);
      expect(shapesApart(placement)).toBe(true);
      expect(placement.width).toBeGreaterThanOrEqual(frame === 'wide' ? 852 : 636);
    }),
    { numRuns: 60 },
  );
});

test('the settled placing keeps shapes apart as well, has the focus in its middle lane, and names nearly all', () => {
  for (const [size, seed] of [
    [10, 3],
    [40, 4],
    [150, 5],
  ] as const) {
    const input = randomInput(size, seed);
    const placement = placeTimeline(input);
    expect(countTouchingLabels(placement, input.works)).toBe(0);
    expect(shapesApart(placement)).toBe(true);
    const [focus = ''] = input.focus;
    const at = placement.works.find(({ id }) => id === focus);
    if (input.works.some(({ id, date }) => id === focus && date)) {
      const lanes = placement.works.map(({ y }) => y);
      expect(at?.y).toBeGreaterThanOrEqual(Math.min(...lanes));
      expect(Math.abs((at?.y ?? 0) - (61 + placement.height - 54) / 2)).toBeLessThanOrEqual(21);
    }
    const named = placement.works.filter(({ side }) => side).length;
    expect(named).toBeGreaterThan(0.85 * size);
  }
});

test('the order of what is given means nothing, nor what was placed before', () => {
  fc.assert(
    fc.property(sizes, seeds, frames, fc.infiniteStream(fc.nat()), (size, seed, frame, order) => {
      const input = { ...randomInput(size, seed), frame };
      const shuffled = {
        ...input,
        works: shuffle(input.works, order),
        links: shuffle(input.links, order),
        focus: shuffle(input.focus, order),
      };
      expect(placeTimeline(shuffled, 'rough')).toEqual(placeTimeline(input, 'rough'));
    }),
    { numRuns: 40 },
  );
  const input = randomInput(25, 11);
  const turned = { ...input, works: input.works.toReversed(), links: input.links.toReversed() };
  expect(placeTimeline(turned)).toEqual(placeTimeline(input));
});

test('dates stand on the axis, undated works in lanes of their own below', () => {
  const input = randomInput(60, 8);
  const placement = placeTimeline(input, 'rough');
  const dates = new Map(input.works.map(({ id, date }) => [id, date]));
  const undated = placement.works.filter(({ id }) => dates.get(id) === undefined);
  const dated = placement.works.filter(({ id }) => dates.get(id) !== undefined);
  expect(undated.length).toBeGreaterThan(0);
  const lowest = Math.max(...dated.map(({ y }) => y));
  for (const { y } of undated) expect(y).toBeGreaterThan(lowest);
  expect(placement.undatedLane).toBe(Math.min(...undated.map(({ y }) => y)));
  const time = (id: string) => decimalYear(dates.get(id) ?? '');
  const byDate = dated.toSorted((a, b) => time(a.id) - time(b.id));
  for (const [i, { x }] of byDate.entries()) expect(x).toBeGreaterThanOrEqual(byDate[i - 1]?.x ?? 0);
});

test('works that were placed move by nothing when others come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      seeds,
      fc.constantFrom('rough', 'settled' as const),
      (size, seed, effort) => {
        const all = randomInput(size, seed);
        const first = new Set(all.works.slice(0, Math.ceil(size / 2)).map(({ id }) => id));
        const before = placeTimeline(
          {
            ...all,
            works: all.works.filter(({ id }) => first.has(id)),
            links: all.links.filter(({ from, to }) => first.has(from) && first.has(to)),
            focus: all.focus.filter((id) => first.has(id)),
          },
          'rough',
        );
        const after = placeTimeline(
          { ...all, focus: all.focus.filter((id) => first.has(id)), ...kept(before) },
          effort,
        );
        const places = new Map(after.works.map((work) => [work.id, work]));
        for (const { id, x, y } of before.works)
          expect([id, places.get(id)]).toEqual([id, expect.objectContaining({ x, y })]);
        expect(countTouchingLabels(after, all.works)).toBe(0);
      },
    ),
    { numRuns: 12 },
  );
});

test('many works at one moment open lanes enough to stand apart', () => {
  const works = Array.from({ length: 40 }, (_, i): PlaceableWork => work(`w${i}`, '2023'));
  const placement = placeTimeline({ works, links: [], focus: [], frame: 'narrow' });
  expect(shapesApart(placement)).toBe(true);
});

test('the search crosses far less than the first placing, on a lineage as large as LLaMA’s', () => {
  const crossings = (placement: Placement) => {
    const index = new Map(placement.works.map(({ id }, i) => [id, i]));
    const at = (id: string) => index.get(id) ?? 0;
    return countCrossings(
      placement.works,
      LLAMA.links.map(({ from, to }) => ({ older: at(to), newer: at(from) })),
    );
  };
  expect(crossings(placeTimeline(LLAMA))).toBeLessThan(0.6 * crossings(placeTimeline(LLAMA, 'rough')));
});

test('upright: a row a work, newest first, five strands, the focus in the middle one', () => {
  const input = { ...randomInput(30, 21), frame: 'upright' as const };
  const placement = placeTimeline(input);
  const rows = placement.works.toSorted((a, b) => a.y - b.y);
  for (const [i, { y, x }] of rows.entries()) {
    expect([26, 48, 70, 92, 114]).toContain(x);
    expect(y - (rows[i - 1]?.y ?? y - 48)).toBeGreaterThanOrEqual(48);
  }
  const dates = new Map(input.works.map(({ id, date }) => [id, date]));
  const dated = rows.flatMap(({ id }) => dates.get(id) ?? []);
  expect(dated.map((date) => date.slice(0, 4))).toEqual(
    dated
      .map((date) => date.slice(0, 4))
      .toSorted()
      .reverse(),
  );
  expect(placement.works.find(({ id }) => id === input.focus[0])?.x).toBe(70);
});

test('thousands of works are placed without a label that touches', () => {
  const input = { ...randomInput(3000, 2), focus: [] };
  const placement = placeTimeline(input);
  expect(placement.works).toHaveLength(3000);
  expect(countTouchingLabels(placement, input.works)).toBe(0);
});

test('nothing, one work, and works without any date are pictures too', () => {
  const none = placeTimeline({ works: [], links: [], focus: [], frame: 'wide' });
  expect(none).toMatchObject({ works: [], ticks: [], width: 852, height: 703 });
  const undated = placeTimeline({
    works: [work('a'), work('b')],
    links: [{ from: 'a', to: 'b' }],
    focus: ['a'],
    frame: 'wide',
  });
  expect(undated.ticks).toEqual([]);
  expect(shapesApart(undated)).toBe(true);
  expect(placeTimeline({ works: [], links: [], focus: [], frame: 'upright' }).works).toEqual([]);
});

test('a line to nothing and an id given twice are named', () => {
  const works = [work('a', '2020')];
  const broken = () => placeTimeline({ works, links: [{ from: 'a', to: 'b' }], focus: [], frame: 'wide' });
  expect(broken).toThrow(
    expect.objectContaining({ code: 'unknown-end', message: expect.stringContaining('b') }),
  );
  const twice = () => placeTimeline({ works: [...works, ...works], links: [], focus: [], frame: 'wide' });
  expect(twice).toThrow(LayoutError);
});

function work(id: string, date?: string): PlaceableWork {
  return { id, name: id, kind: 'paper', date, descendants: 0, stub: false, moreBack: 0, moreOn: 0 };
}

function shapesApart({ works }: Placement): boolean {
  return works.every((a, i) =>
    works.slice(i + 1).every((b) => Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius),
  );
}

function shuffle<T>(list: readonly T[], order: Iterator<number>): T[] {
  return list
    .map((item) => ({ item, at: Number(order.next().value) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
