import path from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from './folder';
import { stemma, stemmaJson } from './stemma';

/** What `stemma stats` says of a store. */
export interface Stats {
  readonly contentHash: string;
  readonly generation: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
}

/** A folder with a store that holds the canon; called in `beforeAll`. */
export async function canonStore(name: string): Promise<{ folder: string; store: string }> {
  const folder = await temporaryFolder(name);
  const store = `grafeo:${path.join(folder, 'store')}`;
  const { code, stderr } = await stemma(['load', '--canon', '--store', store]);
  expect(code, stderr).toBe(0);
  return { folder, store };
}

export function stats(store: string): Promise<Stats> {
  return stemmaJson<Stats>(['stats', '--format', 'json', '--store', store]);
}
