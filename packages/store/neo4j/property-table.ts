import { quoted, toDriver } from './driver-value';

/** Below so many rows a query of its own for what they have in common costs more than it saves. */
const FEWEST_WITH_COMMON = 100;

/** A node or relationship to be written: by what it is found, and its other properties. */
export interface Item {
  readonly key: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Nodes or relationships as the rows of one query that names their properties, so that no row repeats a name;
 * what all of many have in common is sent once, as `$common`, and so is a property that has the values of another.
 */
export interface PropertyTable {
  /** Key, then a value for each column, null where there is none. */
  readonly rows: readonly (readonly unknown[])[];
  readonly common: Readonly<Record<string, unknown>>;
  /** What stands in a map of the properties of `row` in Cypher. */
  readonly fields: readonly string[];
  /** A property of `row` in Cypher. */
  of(name: string): string;
}

export function propertyTable(items: readonly Item[]): PropertyTable {
  const names = new Set<string>();
  for (const { properties } of items) for (const name in properties) names.add(name);
  const common: Record<string, unknown> = {};
  const columns: string[] = [];
  const twins = new Map<string, string>();
  const isLarge = items.length >= FEWEST_WITH_COMMON;
  for (const name of [...names].sort()) {
    const twin = isLarge ? columns.find((other) => areTwins(items, name, other)) : undefined;
    if (isLarge && isCommon(items, name)) common[name] = toDriver(items[0]?.properties[name]);
    else if (twin !== undefined) twins.set(name, twin);
    else columns.push(name);
  }
  const rows = items.map(({ key, properties }) => {
    const row: unknown[] = [...key];
    for (const name of columns) row.push(toDriver(properties[name] ?? null));
    return row;
  });
  const width = items[0]?.key.length ?? 0;
  const places = new Map(columns.map((name, at) => [name, `row[${width + at}]`]));
  const of = (name: string) => places.get(twins.get(name) ?? name) ?? `$common.${quoted(name)}`;
  const fields = [...names].sort().map((name) => `${quoted(name)}: ${of(name)}`);
  return { rows, common, fields, of };
}

function isCommon(items: readonly Item[], name: string): boolean {
  const first = items[0]?.properties[name];
  return items.every(({ properties }) => isSame(properties[name], first));
}

/** Whether two properties have the same values everywhere, as a name often is the title. */
function areTwins(items: readonly Item[], name: string, other: string): boolean {
  return items.every(({ properties }) => isSame(properties[name], properties[other]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, at) => Object.is(item, b[at]));
}
