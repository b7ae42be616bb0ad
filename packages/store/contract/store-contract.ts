import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../port';
import type { ContractCase } from './contract-case';
import { hashCases } from './hash-cases';
import { readCases } from './read-cases';
import { searchCases } from './search-cases';
import { tableCases } from './table-cases';
import { valueCases } from './value-cases';
import { writeCases } from './write-cases';

/** An empty store that takes writes, and how to be rid of it. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
}

/** Promises that an adapter does not keep: name of the case -> reason. Each must fail. */
export type Deviations = Readonly<Record<string, string>>;

const schemaCases: readonly ContractCase[] = [
  {
    name: 'a store says what it is',
    run: async (store) => {
      const { kind, url, generation } = await store.info();
      expect(kind).toMatch(/^[a-z0-9]+$/);
      expect(url).not.toContain('@');
      expect(generation).toBeGreaterThan(0);
    },
  },
];

/** The promises of the port, run on the stores that an adapter opens, a new one for each case. */
export function storeContract(
  name: string,
  open: () => Promise<OpenedStore>,
  deviations: Deviations = {},
): void {
  const groups = {
    info: schemaCases,
    values: valueCases,
    writes: writeCases,
    reads: readCases,
    search: searchCases,
    hash: hashCases,
    table: tableCases,
  };
  for (const [group, cases] of Object.entries(groups)) {
    describe(`${name}: ${group}`, () => {
      for (const { name: promise, run } of cases) {
        const reason = deviations[promise];
        const declared = reason === undefined ? test : test.fails;
        declared(
          reason === undefined ? promise : `${promise} (deviates: ${reason})`,
          { timeout: 60_000 },
          async () => {
            const { store, close } = await open();
            try {
              await run(store);
            } finally {
              await close();
            }
          },
        );
      }
    });
  }
}
