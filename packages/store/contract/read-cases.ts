import { NODE_LABELS } from '@stemma/model';
import { expect } from 'vitest';
import type { ContractCase } from './contract-case';
import { buildsOn, link, node, work } from './sample-graph';

/** Some seconds of work for a store, and no memory. */
const LONG =
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b WITH a * b AS c WHERE c = -1 RETURN count(c)';

export const readCases: readonly ContractCase[] = [
  {
    name: 'rows beyond maxRows are cut, and said',
    run: async (store) => {
      const query = 'UNWIND range(1, 5) AS i RETURN i ORDER BY i';
      expect(await store.read(query, {}, { maxRows: 3 })).toEqual({
        columns: ['i'],
        rows: [[1], [2], [3]],
        truncated: true,
      });
      expect(await store.read(query, {}, { maxRows: 5 })).toMatchObject({ truncated: false });
      expect((await store.read(query)).rows).toHaveLength(5);
    },
  },
  {
    name: 'columns stand in the order of the query, also without rows',
    run: async (store) => {
      const { columns, rows } = await store.read('MATCH (n:Work) RETURN n.b AS b, n.a AS a, count(n) AS c');
      expect(columns).toEqual(['b', 'a', 'c']);
      expect(rows).toEqual([]);
    },
  },
  {
    name: 'parameters are values, never query text',
    run: async (store) => {
      const parameters = { text: '" RETURN 1 //', list: ['a', 1], map: { x: [true] }, none: null };
      const { rows } = await store.read('RETURN $text, $list, $map.x, $none', parameters);
      expect(rows).toEqual([['" RETURN 1 //', ['a', 1], [true], null]]);
    },
  },
  {
    name: 'a query that is not understood says where',
    run: async (store) => {
      const reading = store.read('MATCH (n:Work)\nRETURN n n');
      await expect(reading).rejects.toMatchObject({ code: 'syntax', position: { line: 2 } });
    },
  },
  {
    name: 'a query that fails on its values is told apart from one that is not understood',
    run: async (store) => {
      await expect(store.read('RETURN 1 / 0')).rejects.toMatchObject({ code: 'query-failed' });
    },
  },
  {
    name: 'a read changes nothing',
    run: async (store) => {
      await store.write({ nodes: [work('a')] });
      const queries = [
        'CREATE (:Work {id: "b"})',
        'MATCH (n:Work) SET n.year = 1',
        'MATCH (n) DETACH DELETE n',
      ];
      for (const query of queries) {
        await expect(store.read(query)).rejects.toMatchObject({ code: 'read-only' });
      }
      expect((await store.read('MATCH (n) RETURN n')).rows).toEqual([[work('a')]]);
    },
  },
  {
    name: 'a read is given up at its time limit, and the store goes on answering',
    run: async (store) => {
      await expect(store.read(LONG, {}, { timeoutMs: 20 })).rejects.toMatchObject({ code: 'timeout' });
      expect((await store.read('RETURN 1', {}, { timeoutMs: 60_000 })).rows).toEqual([[1]]);
    },
  },
  {
    name: 'a read is given up when it is no longer wanted',
    run: async (store) => {
      const wanted = new AbortController();
      const reading = store.read(LONG, {}, { signal: wanted.signal });
      setTimeout(() => wanted.abort(), 20);
      await expect(reading).rejects.toMatchObject({ code: 'aborted' });
      const late = store.read('RETURN 1', {}, { signal: wanted.signal });
      await expect(late).rejects.toMatchObject({ code: 'aborted' });
    },
  },
  {
    name: 'scans give every node of a label and relationship of a type once',
    run: async (store) => {
      const works = Array.from({ length: 4_500 }, (_, i) => work(`w${i}`));
      const authors = Array.from({ length: 10 }, (_, i) => node('Author', `author:${i}`));
      const written = works.map((one, i) => link('WRITTEN_BY', one.id, `author:${i % 10}`, { position: 1 }));
      const parallel = [buildsOn('w1', 'w0', 'idea'), buildsOn('w1', 'w0', 'scaling')];
      await store.write({ nodes: [...authors, ...works], relationships: [...written, ...parallel] });
      const found: string[] = [];
      for (const label of NODE_LABELS) {
        for await (const page of store.nodes(label)) found.push(...page.map((one) => one.id));
      }
      expect(found.sort()).toEqual([...works, ...authors].map((one) => one.id).sort());
      const pages: unknown[] = [];
      for await (const page of store.relationships('BUILDS_ON')) pages.push(...page);
      expect(pages).toHaveLength(2);
      expect(pages).toEqual(expect.arrayContaining(parallel));
      let authorships = 0;
      for await (const page of store.relationships('WRITTEN_BY')) authorships += page.length;
      expect(authorships).toBe(4_500);
    },
  },
];
