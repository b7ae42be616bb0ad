import type { ManagedTransaction, Record as RecordOfDriver, Result } from 'neo4j-driver';
import type { CypherParameters, Rows } from '../port';
import { toDriver } from './driver-value';
import { ValueMapper } from './value-mapper';

const ENDS = 'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n), n.id';

/** Runs a query and maps its rows; rows after `maxRows` are not fetched. @throws the driver's errors. */
export async function readRows(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: CypherParameters,
  { maxRows = Number.POSITIVE_INFINITY, withLocal }: { maxRows?: number; withLocal: boolean },
): Promise<Rows> {
  const result = transaction.run(cypher, toDriver(parameters) as Record<string, unknown>);
  const columns = await result.keys();
  const { raw, truncated } = await rawRows(result, maxRows);
  const mapper = new ValueMapper(withLocal);
  const ends = mapper.unknownEnds(raw);
  if (ends.length > 0) {
    const { records } = await transaction.run(ENDS, { ends });
    for (const record of records) mapper.know(String(record.get(0)), String(record.get(1)));
  }
  return {
    columns: columns.map(String),
    rows: raw.map((row) => row.map((value) => mapper.value(value))),
    truncated,
  };
}

/** Record by record only where they may be too many, as that takes longer. */
async function rawRows(result: Result, maxRows: number): Promise<{ raw: unknown[][]; truncated: boolean }> {
  if (maxRows === Number.POSITIVE_INFINITY)
    return { raw: (await result).records.map(valuesOf), truncated: false };
  const raw: unknown[][] = [];
  for await (const record of result) {
    if (raw.length >= maxRows) return { raw, truncated: true };
    raw.push(valuesOf(record));
  }
  return { raw, truncated: false };
}

function valuesOf(record: RecordOfDriver): unknown[] {
  return record.map((value) => value);
}
