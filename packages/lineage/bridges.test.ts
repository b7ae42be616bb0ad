import type { GraphRelationship } from '@stemma/model';
import { expect, test } from 'vitest';
import { bridges } from './bridges';

const link = (from: string, to: string): GraphRelationship => ({
  type: 'BUILDS_ON',
  from,
  to,
  properties: { relation: 'idea', evidence: 'said' },
});
const isShown = (work: string) => !work.startsWith('h');

test('hiding the middle of three leaves a bridge over it', () => {
  expect(bridges([link('a', 'h'), link('h', 'b')], [], isShown)).toEqual({
    bridges: [{ from: 'a', to: 'b', via: ['h'] }],
    isCut: false,
  });
});

test('the shortest way is told, once, and none where a link is shown', () => {
  const ways = [link('a', 'h1'), link('h1', 'h2'), link('h2', 'b'), link('a', 'h3'), link('h3', 'b')];
  expect(bridges(ways, [], isShown).bridges).toEqual([{ from: 'a', to: 'b', via: ['h3'] }]);
  expect(bridges([...ways, link('a', 'b')], [link('a', 'b')], isShown).bridges).toEqual([]);
});

test('a way does not lead over a shown work, nor around a circle for ever', () => {
  const ways = [
    link('a', 'h1'),
    link('h1', 'h2'),
    link('h2', 'h1'),
    link('h2', 'a'),
    link('h2', 'b'),
    link('b', 'c'),
  ];
  expect(bridges(ways, [], isShown).bridges).toEqual([{ from: 'a', to: 'b', via: ['h1', 'h2'] }]);
});

test('a limit leaves out the longer ways and says so', () => {
  const ways = [link('a', 'h1'), link('h1', 'b'), link('h1', 'h2'), link('h2', 'h3'), link('h3', 'c')];
  const few = bridges(ways, [], isShown, { mostPairs: 1 });
  expect(few).toEqual({ bridges: [{ from: 'a', to: 'b', via: ['h1'] }], isCut: true });
  expect(bridges(ways, [], isShown, { mostPairs: 3 }).bridges).toHaveLength(2);
});

test('where a length would bring too many, it and longer ones are left out, and it is said', () => {
  const ways = [link('a', 'h1'), link('h1', 'b'), link('h1', 'h2'), link('h2', 'c'), link('h2', 'd')];
  expect(bridges(ways, [], isShown, { mostBridges: 2 })).toEqual({
    bridges: [{ from: 'a', to: 'b', via: ['h1'] }],
    isCut: true,
  });
  expect(bridges(ways, [], isShown, { mostBridges: 3 })).toMatchObject({ isCut: false });
});
