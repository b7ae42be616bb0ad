import {
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
  relationshipKey,
} from '@stemma/model';
import type { ManagedTransaction } from 'neo4j-driver';
import { propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { StoreError } from '../store-error';
import { byKey } from './by-key';
import { RESERVED_PROPERTIES, toDriver, wholeNumber } from './driver-value';
import type { Piece } from './node-writer';

const RELATIONSHIPS_AT_ONCE = 10_000;

type Named = NonNullable<WriteBatch['deleteRelationships']>[number];
/** Ends, relation, and the number of its properties. */
type Row = readonly [from: string, to: string, relation: string | undefined, properties?: bigint];
type Ends = readonly [from: NodeLabel, to: NodeLabel];

/** The transactions that write relationships: of one type each, in the order of their keys. */
export function* relationshipPieces(relationships: readonly GraphRelationship[]): Generator<Piece> {
  for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
    const last = new Map(ofType.map((r) => [relationshipKey(r), r]));
    for (const chunk of chunks(inOrder([...last.values()]), RELATIONSHIPS_AT_ONCE)) {
      const { rows, properties } = packed(chunk);
      const run = async (transaction: ManagedTransaction) => {
        const written = await between(transaction, type, { rows, properties }, (ends) =>
          mergeQuery(type, ends),
        );
        if (written < rows.length) throw missingEnd(type, await firstWithoutEnd(transaction, type, rows));
      };
      yield { size: rows.length, run };
    }
  }
}

/** The transactions that delete relationships; those that are not there are passed over. */
export function* relationshipDeletions(relationships: readonly Named[]): Generator<Piece> {
  for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
    for (const chunk of chunks(inOrder(ofType), RELATIONSHIPS_AT_ONCE)) {
      const rows = chunk.map(({ from, to, properties }): Row => [from, to, relationOf(properties)]);
      const run = async (transaction: ManagedTransaction) => {
        await between(transaction, type, { rows }, (ends) => deleteQuery(type, ends));
      };
      yield { size: rows.length, run };
    }
  }
}

/** Runs a query for each pair of labels that a type joins and sums the counts that it returns. */
async function between(
  transaction: ManagedTransaction,
  type: RelationshipType,
  parameters: { readonly rows: readonly Row[]; readonly properties?: readonly object[] },
  query: (ends: Ends) => string,
): Promise<number> {
  let sum = 0;
  for (const ends of endsOf(type)) {
    const { records } = await transaction.run(query(ends), parameters);
    sum += wholeNumber(records[0]?.get(0));
  }
  return sum;
}

/** `PART_OF` joins like to like; every other type has one label at each end. */
function endsOf(type: RelationshipType): readonly Ends[] {
  const { from, to } = RELATIONSHIP_ENDS[type];
  return from.length > 1 ? from.map((label) => [label, label]) : [[from[0], to[0]]];
}

function matchEnds([from, to]: Ends): string {
  return `UNWIND $rows AS row MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]})`;
}

function keyOf(type: RelationshipType): string {
  return type === 'BUILDS_ON' ? `r:${type} {relation: row[2]}` : `r:${type}`;
}

function mergeQuery(type: RelationshipType, ends: Ends): string {
  return `${matchEnds(ends)} MERGE (a)-[${keyOf(type)}]->(b) SET r = $properties[row[3]] RETURN count(*)`;
}

function deleteQuery(type: RelationshipType, ends: Ends): string {
  return `${matchEnds(ends)} MATCH (a)-[${keyOf(type)}]->(b) DELETE r RETURN count(*)`;
}

async function firstWithoutEnd(
  transaction: ManagedTransaction,
  type: RelationshipType,
  rows: readonly Row[],
): Promise<{ from: string; to: string } | undefined> {
  const exists = endsOf(type).map(
    ([from, to]) => `(EXISTS { (:${from} {id: row[0]}) } AND EXISTS { (:${to} {id: row[1]}) })`,
  );
  const query = `UNWIND $rows AS row WITH row WHERE NOT (${exists.join(' OR ')}) RETURN row[0], row[1] LIMIT 1`;
  const { records } = await transaction.run(query, { rows });
  const [record] = records;
  return record && { from: String(record.get(0)), to: String(record.get(1)) };
}

function missingEnd(type: RelationshipType, ends: { from: string; to: string } | undefined): StoreError {
  const name = ends ? `${ends.from} -${type}-> ${ends.to}` : type;
  return new StoreError('bad-batch', `${name}: an end is not in the store: write its node first`);
}

/** Rows of a chunk, and the properties that they name by number: most relationships of a type have the same. */
function packed(relationships: readonly GraphRelationship[]): { rows: Row[]; properties: object[] } {
  const numbers = new Map<string, bigint>();
  const properties: object[] = [];
  const rows = relationships.map((relationship): Row => {
    const { type, from, to } = relationship;
    const name = `${from} -${type}-> ${to}`;
    const relation = relationOf(relationship.properties);
    if (type === 'BUILDS_ON' && relation === undefined)
      throw new StoreError('bad-batch', `${name}: a BUILDS_ON has a relation: state it`);
    const kept = propertiesToWrite(relationship.properties, name, RESERVED_PROPERTIES);
    const key = textOf(kept);
    let number = numbers.get(key);
    if (number === undefined) {
      number = BigInt(properties.length);
      numbers.set(key, number);
      properties.push(Object.fromEntries(Object.entries(kept).map(([one, value]) => [one, toDriver(value)])));
    }
    return [from, to, relation, number];
  });
  return { rows, properties };
}

/** A text that differs where values do: what JSON has no word for stands as a map, which no property is. */
function textOf(properties: object): string {
  return JSON.stringify(properties, (_, value) => {
    const isPlain = typeof value !== 'bigint' && (typeof value !== 'number' || Number.isFinite(value));
    return isPlain && !Object.is(value, -0)
      ? value
      : { [typeof value]: Object.is(value, -0) ? '-0' : String(value) };
  });
}

function relationOf(properties: object): string | undefined {
  return 'relation' in properties ? String(properties.relation) : undefined;
}

function inOrder<R extends Named>(relationships: readonly R[]): R[] {
  return relationships.toSorted((a, b) => byKey(a.from, b.from) || byKey(a.to, b.to));
}
