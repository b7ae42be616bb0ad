import { byCodePoint, NODE_LABELS, RELATIONSHIP_TYPES } from '@stemma/model';
import type { GraphStore } from '@stemma/store';

/** A label or type with its properties, as counted in the graph. */
interface SchemaEntry {
  readonly name: string;
  readonly count: number;
  readonly properties: readonly { readonly name: string; readonly count: number }[];
}
export interface SchemaAnswer {
  readonly labels: readonly SchemaEntry[];
  readonly types: readonly SchemaEntry[];
}

/** Every label and relationship type of the graph with its properties, each with its count. */
export async function schemaAnswer(store: GraphStore): Promise<SchemaAnswer> {
  const labels: SchemaEntry[] = [];
  for (const label of NODE_LABELS) labels.push(await entry(store, label, `MATCH (n:${label})`, 'n'));
  const types: SchemaEntry[] = [];
  for (const type of RELATIONSHIP_TYPES)
    types.push(await entry(store, type, `MATCH ()-[r:${type}]->()`, 'r'));
  return { labels, types };
}

async function entry(store: GraphStore, name: string, match: string, variable: string): Promise<SchemaEntry> {
  const total = await store.read(`${match} RETURN count(${variable}) AS total`);
  const keys = await store.read(
    `${match} UNWIND keys(${variable}) AS property RETURN property, count(*) AS times`,
  );
  const properties = keys.rows
    .map(([property, times]) => ({ name: String(property), count: Number(times) }))
    .filter((property) => !property.name.startsWith('_'))
    .sort((a, b) => byCodePoint(a.name, b.name));
  return { name, count: Number(total.rows[0]?.[0] ?? 0), properties };
}
