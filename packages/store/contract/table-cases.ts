import { expect } from 'vitest';
import { readWorkTable } from '../work-table/read-work-table';
import type { ContractCase } from './contract-case';
import { tabledGraph } from './tabled-graph';

/** What the table of works is read from: numbers of nodes that can be scanned, and columns as stated. */
export const tableCases: readonly ContractCase[] = [
  {
    name: 'the table of works holds them in the order of their ids, with what touches and cites them',
    async run(store) {
      await store.write(tabledGraph);
      const table = await readWorkTable(store);
      expect([table.works.at(0), table.works.at(1)]).toEqual(['doi:a', 'doi:b']);
      expect([...table.years]).toEqual([1999, 2001]);
      expect([...table.stubs]).toEqual([1, 0]);
      expect([...table.descendants]).toEqual([1, 0]);
      expect([...table.citedBy]).toEqual([1, 0]);
      expect([table.cites, table.introducedIn].map(({ starts }) => [...starts])).toEqual([
        [0, 0, 1],
        [0, 0, 0],
      ]);
      expect([...table.cites.values]).toEqual([0]);
      expect([...table.buildsOn.disputed].sort()).toEqual([0, 1]);
      expect([...table.touching.author.starts]).toEqual([0, 0, 1]);
      expect([...table.sources.starts]).toEqual([0, 0, 2]);
      expect([...table.mentions.containing('uberblick')]).toEqual([0]);
      expect(table.identifiers.owners[table.identifiers.texts.indexOf('acl:B-1')]).toBe(1);
      expect(table.counts.labels).toMatchObject({ Work: 2, Paper: 2, Author: 1, Topic: 0 });
      expect(table.counts.types).toMatchObject({ CITES: 1, BUILDS_ON: 2, ABOUT: 0 });
    },
  },
  {
    name: 'the table of an empty store is empty',
    async run(store) {
      const table = await readWorkTable(store);
      expect(table.works.size).toBe(0);
      expect(table.works.indexOf('doi:a')).toBe(-1);
    },
  },
];
