import { EMPTY_SELECTION, type GraphNode, type GraphRelationship } from '@stemma/model';
import { expect, test } from 'vitest';
import { placeAnswer } from './place';
import type { PlaceableAnswer } from './placement-input';

const work = (id: string, date: string): GraphNode => ({
  id,
  labels: ['Work', 'Paper'],
  properties: { name: id, title: id, kind: 'paper', date, sources: ['source:a'] },
});
const link = (from: string, to: string): GraphRelationship => ({
  type: 'BUILDS_ON',
  from,
  to,
  properties: { relation: 'idea', evidence: 'said', sources: ['source:a'] },
});

const CORE = [work('a', '2017'), work('b', '2018'), work('c', '2019-05'), work('d', '2020')];
const CORE_LINKS = [link('b', 'a'), link('c', 'a'), link('d', 'b'), link('d', 'c')];
const LATER = [work('e', '2021'), work('f', '2021-06'), work('g', '2025'), work('h', '2011')];
const LATER_LINKS = [link('e', 'b'), link('f', 'b'), link('g', 'b'), link('c', 'h'), link('e', 'h')];
const BEFORE_ALL = { b: { back: 0, on: 3 }, c: { back: 1, on: 0 } };
const BEFORE_LAST = { c: { back: 1, on: 0 }, e: { back: 1, on: 0 } };

function answer(
  ids: string,
  more: PlaceableAnswer['more'],
  added: PlaceableAnswer['added'] = [],
): PlaceableAnswer {
  const nodes = [...CORE, ...LATER].filter(({ id }) => ids.includes(id));
  const relationships = [...CORE_LINKS, ...LATER_LINKS].filter(
    ({ from, to }) => ids.includes(from) && ids.includes(to),
  );
  return {
    selection: { ...EMPTY_SELECTION, focus: ['c'] },
    subgraph: { nodes, relationships },
    focus: ['c'],
    more,
    descendants: {},
    added,
  };
}

const FIRST = { works: ['e', 'f', 'g'], before: BEFORE_ALL };
const SECOND = { works: ['h'], before: BEFORE_LAST };

test('each addition leaves all that stood before it in its place, and the frame that the screen is fitted to', () => {
  for (const frame of ['wide', 'narrow'] as const) {
    const pictures = [
      placeAnswer(answer('abcd', BEFORE_ALL), frame),
      placeAnswer(answer('abcdefg', BEFORE_LAST, [FIRST]), frame),
      placeAnswer(answer('abcdefgh', {}, [FIRST, SECOND]), frame),
    ];
    const [base] = pictures;
    for (const [index, { works }] of pictures.entries()) {
      const next = pictures[index + 1];
      for (const { id, x, y } of works)
        if (next) expect(next.works.find((later) => later.id === id)).toMatchObject({ x, y });
    }
    expect(base?.first).toBeUndefined();
    for (const { first } of pictures.slice(1))
      expect(first).toEqual({ width: base?.width, height: base?.height });
  }
});

test('what lies outside the first frame lengthens the frame, not the years that stand', () => {
  const before = placeAnswer(answer('abcd', BEFORE_ALL), 'wide');
  const after = placeAnswer(answer('abcdefgh', {}, [FIRST, SECOND]), 'wide');
  expect(after.width).toBeGreaterThan(before.width);
  expect(after.left).toBeLessThan(0);
  const at = (year: string) => (placement: typeof before) =>
    placement.ticks.find(({ label }) => label === year)?.at;
  expect(at('2019')(after)).toBe(at('2019')(before));
});
