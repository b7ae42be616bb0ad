import { setTimeout as delay } from 'node:timers/promises';
import type { GraphNode, GraphRelationship } from '@stemma/model';
import { expect, test } from 'vitest';
import { inLargePages } from './in-large-pages';
import type { StoreSink } from './store-sinks';

const node = (at: number): GraphNode => ({ id: `w${at}`, labels: ['Work'], properties: { id: `w${at}` } });
const cites = (at: number): GraphRelationship => ({
  type: 'CITES',
  from: `w${at}`,
  to: 'w0',
  properties: {},
});
const pageOf = <T>(size: number, make: (at: number) => T) =>
  Array.from({ length: size }, (_, at) => make(at));

/** A sink that notes what it is given, one page at a time, and fails from some page on. */
function noting(failing = Number.POSITIVE_INFINITY) {
  const told: string[] = [];
  let busy = 0;
  const take = async (what: string, size: number) => {
    expect(++busy).toBe(1);
    await delay(5);
    busy--;
    if (told.length >= failing) throw new Error('full');
    told.push(`${what} ${size}`);
  };
  const sink: StoreSink = {
    changes: 0,
    nodes: (page) => take('nodes', page.length),
    relationships: (page) => take('relationships', page.length),
    end: async () => void told.push('end'),
    settle: async () => void told.push(`settled ${busy}`),
  };
  return { told, sink };
}

test('small pages are written as few large ones, nodes before relationships, all of them', async () => {
  const { told, sink } = noting();
  const large = inLargePages(sink);
  for (let i = 0; i < 25; i++) await large.nodes(pageOf(1_000, node));
  for (let i = 0; i < 120; i++) await large.relationships(pageOf(1_000, cites));
  await large.end();
  expect(told).toEqual(['nodes 20000', 'nodes 5000', 'relationships 100000', 'relationships 20000', 'end']);
});

test('who hands pages does not wait for the writing of the one before', async () => {
  const { told, sink } = noting();
  const large = inLargePages(sink);
  await large.nodes(pageOf(20_000, node));
  expect(told).toEqual([]);
  await large.nodes(pageOf(20_000, node));
  expect(told).toEqual(['nodes 20000']);
  await large.settle();
  expect(told).toEqual(['nodes 20000', 'nodes 20000', 'settled 0']);
});

test('a write that fails is told to who hands the next page, at the latest at the end', async () => {
  for (const pages of [1, 2, 3]) {
    const { told, sink } = noting(pages - 1);
    const large = inLargePages(sink);
    const handing = async () => {
      for (let i = 0; i < 3; i++) await large.nodes(pageOf(20_000, node));
      await large.end();
    };
    await expect(handing()).rejects.toThrow('full');
    await large.settle();
    expect(told.slice(0, -1)).toEqual(pageOf(pages - 1, () => 'nodes 20000'));
  }
});
