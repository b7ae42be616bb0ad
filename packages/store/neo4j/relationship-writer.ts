import {
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
  relationshipKey,
} from '@stemma/model';
import type { ManagedTransaction } from 'neo4j-driver';
import { propertiesToWrite } from '../check-batch';
import { chunks, evenChunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { StoreError } from '../store-error';
import { byKey } from './by-key';
import { RESERVED_PROPERTIES, wholeNumber } from './driver-value';
import type { NodeNumbers } from './node-numbers';
import type { Piece } from './piece';
import { type Item, propertyTable } from './property-table';

const RELATIONSHIPS_AT_ONCE = 15_000;

type Named = NonNullable<WriteBatch['deleteRelationships']>[number];
type Ends = readonly [from: NodeLabel, to: NodeLabel];

/**
 * The transactions that write relationships: of one type each, in the order of their keys.
 * @param numbers by which ends are found of what is created.
 */
export function* relationshipPieces(
  relationships: readonly GraphRelationship[],
  isNew: boolean,
  numbers: NodeNumbers,
): Generator<Piece> {
  for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
    for (const chunk of evenChunks(lastOfEach(inOrder(ofType)), RELATIONSHIPS_AT_ONCE))
      yield relationshipPiece(type, chunk, isNew, numbers);
  }
}

function relationshipPiece(
  type: RelationshipType,
  relationships: readonly GraphRelationship[],
  isNew: boolean,
  numbers: NodeNumbers,
): Piece {
  const { rows, common, fields, of } = propertyTable(relationships.map(itemOf));
  const map = `{${fields.join(', ')}}`;
  const numbered = isNew ? withNumbers(type, rows, numbers) : undefined;
  const key = type === 'BUILDS_ON' ? `{relation: ${of('relation')}}` : '';
  const create = `CREATE (a)-[:${type} ${map}]->(b)`;
  const merge = `MERGE (a)-[r:${type} ${key}]->(b) SET r = ${map}`;
  return {
    size: rows.length,
    isNew,
    async run(transaction, mayCreate) {
      const written =
        mayCreate && numbered
          ? await betweenNumbers(transaction, { rows: numbered, common }, create)
          : await between(transaction, type, { rows, common }, mayCreate ? create : merge);
      if (written < rows.length) throw missingEnd(type, await firstWithoutEnd(transaction, type, rows));
    },
  };
}

/** Rows with the numbers of their ends in place of the ids; `undefined` where one is not known. */
function withNumbers(
  type: RelationshipType,
  rows: readonly (readonly unknown[])[],
  numbers: NodeNumbers,
): readonly (readonly unknown[])[] | undefined {
  const { from, to } = RELATIONSHIP_ENDS[type];
  if (from.length > 1) return undefined;
  const numbered: unknown[][] = [];
  for (const [a, b, ...values] of rows) {
    const start = numbers.of(from[0], String(a));
    const end = numbers.of(to[0], String(b));
    if (start === undefined || end === undefined) return undefined;
    numbered.push([start, end, ...values]);
  }
  return numbered;
}

/** The transactions that delete relationships; those that are not there are passed over. */
export function* relationshipDeletions(relationships: readonly Named[]): Generator<Piece> {
  for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
    const key = type === 'BUILDS_ON' ? '{relation: row[2]}' : '';
    const remove = `MATCH (a)-[r:${type} ${key}]->(b) DELETE r`;
    for (const chunk of chunks(inOrder(ofType), RELATIONSHIPS_AT_ONCE)) {
      const rows = chunk.map(({ from, to, properties }) => [from, to, relationOf(properties)]);
      yield {
        size: rows.length,
        isNew: false,
        run: async (transaction) => void (await between(transaction, type, { rows }, remove)),
      };
    }
  }
}

/** Does something between the ends of each row, for each pair of labels that a type joins, and counts the rows. */
async function between(
  transaction: ManagedTransaction,
  type: RelationshipType,
  parameters: { readonly rows: readonly (readonly unknown[])[]; readonly common?: object },
  work: string,
): Promise<number> {
  let sum = 0;
  for (const [from, to] of endsOf(type)) {
    const ends = `MATCH (a:${from} {id: row[0]}) MATCH (b:${to} {id: row[1]})`;
    const query = `UNWIND $rows AS row ${ends} ${work} RETURN count(*)`;
    const { records } = await transaction.run(query, parameters);
    sum += wholeNumber(records[0]?.get(0));
  }
  return sum;
}

/** As `between`, of ends by the server's own numbers, which the driver sends fastest as floats. */
async function betweenNumbers(
  transaction: ManagedTransaction,
  parameters: { readonly rows: readonly (readonly unknown[])[]; readonly common: object },
  work: string,
): Promise<number> {
  const ends = 'MATCH (a) WHERE id(a) = toInteger(row[0]) MATCH (b) WHERE id(b) = toInteger(row[1])';
  const { records } = await transaction.run(
    `UNWIND $rows AS row ${ends} ${work} RETURN count(*)`,
    parameters,
  );
  return wholeNumber(records[0]?.get(0));
}

/** `PART_OF` joins like to like; every other type has one label at each end. */
function endsOf(type: RelationshipType): readonly Ends[] {
  const { from, to } = RELATIONSHIP_ENDS[type];
  return from.length > 1 ? from.map((label) => [label, label]) : [[from[0], to[0]]];
}

async function firstWithoutEnd(
  transaction: ManagedTransaction,
  type: RelationshipType,
  rows: readonly (readonly unknown[])[],
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

function itemOf({ type, from, to, properties }: GraphRelationship): Item {
  const name = () => `${from} -${type}-> ${to}`;
  if (type === 'BUILDS_ON' && relationOf(properties) === undefined)
    throw new StoreError('bad-batch', `${name()}: a BUILDS_ON has a relation: state it`);
  return { key: [from, to], properties: propertiesToWrite(properties, name, RESERVED_PROPERTIES) };
}

function relationOf(properties: object): string | undefined {
  return 'relation' in properties ? String(properties.relation) : undefined;
}

function inOrder<R extends Named>(relationships: readonly R[]): R[] {
  return relationships.toSorted(byOrder);
}

/** Of those that have the same key, and so follow each other, the last. */
function lastOfEach<R extends Named>(relationships: readonly R[]): readonly R[] {
  return relationships.filter((one, at) => {
    const next = relationships[at + 1];
    return next === undefined || byOrder(one, next) !== 0;
  });
}

function byOrder(a: Named, b: Named): number {
  return byKey(a.from, b.from) || byKey(a.to, b.to) || byKey(relationshipKey(a), relationshipKey(b));
}
