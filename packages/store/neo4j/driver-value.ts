import neo4j from 'neo4j-driver';
import { StoreError } from '../store-error';

/**
 * A value as the driver sends it: whole numbers as its integers, as it would send them as floats (and makes
 * text of each `bigint` on its way). A list of numbers is of one kind, as the server keeps no other.
 */
export function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) {
    const isMixed = value.every((item) => typeof item === 'number') && !value.every(Number.isSafeInteger);
    return isMixed ? value : value.map(toDriver);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toDriver(inner)]));
}

/** A property name or label as Cypher takes any. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** Property names that the adapter uses for itself. */
export const SEARCH_PROPERTY = '_search';
export const GENERATION_PROPERTY = '_generation';
export const RESERVED_PROPERTIES: ReadonlySet<string> = new Set([SEARCH_PROPERTY, GENERATION_PROPERTY]);

/** A whole number of a row. */
export function wholeNumber(value: unknown): number {
  if (typeof value !== 'bigint') throw new StoreError('damaged', `${String(value)} is no whole number`);
  return Number(value);
}
