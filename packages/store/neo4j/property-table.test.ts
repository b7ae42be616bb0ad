import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { propertyTable } from './property-table';

const item = (id: string, properties: Record<string, unknown>) => ({ key: [id], properties });

test('each row has its key and a value for every property, named once', () => {
  const { rows, fields, common, of } = propertyTable([
    item('a', { year: 2017, 'a`b': ['x'] }),
    item('b', { weight: 0.5 }),
  ]);
  expect(fields).toEqual(['`a``b`: row[1]', '`weight`: row[2]', '`year`: row[3]']);
  expect(rows).toEqual([
    ['a', ['x'], null, neo4j.int(2017)],
    ['b', null, 0.5, null],
  ]);
  expect(common).toEqual({});
  expect(of('year')).toBe('row[3]');
});

test('what all of many have in common is stated once', () => {
  const items = Array.from({ length: 200 }, (_, i) =>
    item(`w${i}`, { kind: 'paper', sources: ['a', 'b'], rank: i, ...(i > 0 && { late: true }) }),
  );
  const { rows, fields, common, of } = propertyTable(items);
  expect(common).toEqual({ kind: 'paper', sources: ['a', 'b'] });
  expect(fields).toEqual([
    '`kind`: $common.`kind`',
    '`late`: row[1]',
    '`rank`: row[2]',
    '`sources`: $common.`sources`',
  ]);
  expect(rows[0]).toEqual(['w0', null, neo4j.int(0)]);
  expect(rows[199]).toEqual(['w199', true, neo4j.int(199)]);
  expect(of('kind')).toBe('$common.`kind`');
});

test('a property that has the values of another is sent once', () => {
  const items = Array.from({ length: 200 }, (_, i) =>
    item(`w${i}`, { name: `n${i}`, title: `n${i}`, titleZh: i === 150 ? undefined : `n${i}` }),
  );
  const { rows, fields } = propertyTable(items);
  expect(fields).toEqual(['`name`: row[1]', '`title`: row[1]', '`titleZh`: row[2]']);
  expect([rows[7], rows[150]]).toEqual([
    ['w7', 'n7', 'n7'],
    ['w150', 'n150', null],
  ]);
});

test('lists that differ in an item, an order or a length are not the same', () => {
  for (const other of [['a', 'c'], ['b', 'a'], ['a'], 'a']) {
    const items = Array.from({ length: 200 }, (_, i) => item(`w${i}`, { x: i === 150 ? other : ['a', 'b'] }));
    expect(propertyTable(items).common).toEqual({});
  }
});

test('what Cypher keeps apart is not the same, alone or in a list', () => {
  for (const [zero, other] of [
    [0, -0],
    [[0], [-0]],
  ] as const) {
    const items = Array.from({ length: 200 }, (_, i) => item(`w${i}`, { x: i === 150 ? other : zero }));
    expect(propertyTable(items).common).toEqual({});
  }
});
