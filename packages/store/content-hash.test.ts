import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentHash, contentHashOf } from './content-hash';
import { buildsOn, link, work } from './contract/sample-graph';

const a = work('a', { year: 2017, aliases: ['x', 'y'] });
const b = work('b');
const edge = buildsOn('a', 'b', 'idea');
const hashOf = (node: typeof a) => contentHashOf({ nodes: [node], relationships: [] });

test('one node: the SHA-256 of its canonical JSON', () => {
  const text =
    '{"id":"a","labels":["Paper","Work"],"properties":{"id":"a","kind":"paper","name":"é","title":"é","year":2017}}';
  const expected = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(hashOf(work('a', { year: 2017, name: 'é' }, ['Work', 'Paper']))).toBe(expected);
});

test('one relationship: its ends by their ids', () => {
  const text = '{"from":"a","properties":{"position":1},"to":"b","type":"WRITTEN_BY"}';
  const expected = createHash('sha256').update(text).digest('hex');
  const relationships = [link('WRITTEN_BY', 'a', 'b', { position: 1 })];
  expect(contentHashOf({ nodes: [], relationships })).toBe(expected);
});

test('what says the same has the same hash', () => {
  const same = [
    work('a', { aliases: ['y', 'x'], year: 2017 }),
    work('a', { year: 2017, aliases: ['x', 'y'], links: [], sources: [] }),
    work('a', { year: 2017, aliases: ['x', 'y'], loadedAt: '2026-01-01', progress: 'half', _colour: 3 }),
    work('a', { year: 2017, aliases: ['x', 'y'] }, ['Paper', 'Work']),
  ];
  for (const one of same) expect(hashOf(one)).toBe(hashOf(a));
});

test('what says something else has another hash', () => {
  const lists = { links: ['p', 'q'], linkLabels: ['1', '2'], sections: ['s', 't'], lines: [1, 2] };
  const others = [
    a,
    b,
    work('a', { year: 2018, aliases: ['x', 'y'] }),
    work('a', { year: '2017', aliases: ['x', 'y'] }),
    work('a', { year: 2017, aliases: ['x', 'y'] }, ['Work', 'Model']),
    work('a', lists),
    ...Object.entries(lists).map(([name, list]) => work('a', { ...lists, [name]: list.toReversed() })),
  ];
  expect(new Set(others.map(hashOf)).size).toBe(others.length);
});

test('any order gives the same sum, and taking away undoes adding, from any text', () => {
  const works = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(works, fc.nat(), (ids, at) => {
      const nodes = ids.map((id) => work(id));
      const gone = work(ids[at % ids.length] ?? '');
      const whole = contentHashOf({ nodes, relationships: [edge] });
      expect(contentHashOf({ nodes: nodes.toReversed(), relationships: [edge] })).toBe(whole);
      const hash = ContentHash.from(whole);
      hash.removeNode(gone);
      hash.removeRelationship(edge);
      const rest = nodes.filter((one) => one.id !== gone.id);
      expect(hash.toString()).toBe(contentHashOf({ nodes: rest, relationships: [] }));
      hash.addRelationship(edge);
      hash.addNode(gone);
      expect(hash.toString()).toBe(whole);
    }),
  );
});

test('an empty graph has the hash 0', () => {
  expect(contentHashOf({ nodes: [], relationships: [] })).toBe('0'.repeat(64));
});
