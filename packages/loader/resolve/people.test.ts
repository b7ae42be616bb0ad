import { expect, test } from 'vitest';
import { resolve } from './resolve';
import { bundle, work } from './test-records';

const canon = bundle(
  'canon',
  [
    work('a', 'Word vectors', {
      authors: [{ name: 'Jeffrey Dean', person: 'Jeff Dean' }],
      url: 'https://a.org/a',
    }),
    work('b', 'A system', { authors: [{ name: 'Jeff Dean' }, { name: 'Jie Tang' }], url: 'https://a.org/b' }),
    work('c', 'Another model', {
      authors: [{ name: 'Jie Tang', person: 'Jie Tang (Tsinghua)' }],
      url: 'https://a.org/c',
    }),
  ],
  'canon',
);
const people = (bundles: Parameters<typeof resolve>[0]) =>
  resolve(bundles).nodes.filter(({ labels }) => labels.includes('Author'));

test('a person spelled in two ways is one, by the name that the source gives; the spellings are aliases', () => {
  const dean = people([canon]).filter(({ properties }) => String(properties.name).includes('Dean'));
  expect(dean.map(({ id, properties }) => [id, properties.name, properties.aliases])).toEqual([
    ['author:jeff-dean', 'Jeff Dean', ['Jeffrey Dean']],
  ]);
});

test('namesakes whom a source tells apart are two', () => {
  const names = people([canon]).map(({ properties }) => properties.name);
  expect(names).toEqual(expect.arrayContaining(['Jie Tang', 'Jie Tang (Tsinghua)']));
});

test("another source's spelling on the same work leads to the same person", () => {
  const list = bundle('list', [
    work('x', 'Word vectors', { authors: [{ name: 'J. Dean' }], url: 'https://a.org/a' }),
  ]);
  expect(people([canon, list]).filter(({ properties }) => /Dean/.test(String(properties.name)))).toHaveLength(
    1,
  );
});
