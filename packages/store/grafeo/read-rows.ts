import { setImmediate } from 'node:timers/promises';
import type { QueryResult } from '@grafeo-db/js';
import { giveUp } from '../give-up';
import type { CypherParameters, CypherValue, ReadLimits, Rows } from '../port';
import { StoreError } from '../store-error';
import type { EndIds } from './end-ids';
import type { NativeDatabase } from './native';
import { fromNative } from './native-error';
import type { RowMapper } from './row-mapper';

const ROWS_AT_ONCE = 2_000;
/** So many rows are taken out of a result in one call, which is several times as fast as one by one. */
const MOST_TAKEN_TOGETHER = 100_000;

/** What a read needs of the store that it runs on. */
export interface ReadSource {
  readonly database: NativeDatabase;
  readonly place: string;
  /** True where the handle itself could write: the query then runs in a transaction rolled back. */
  readonly isWritable: boolean;
  readonly ends: EndIds;
  readonly mapper: RowMapper;
}

/**
 * Runs a query and maps its rows, giving the event loop a turn between pages of rows.
 * @throws StoreError as `GraphStore.read`.
 */
export async function readRows(
  source: ReadSource,
  cypher: string,
  parameters: CypherParameters,
  limits: ReadLimits,
): Promise<Rows> {
  checkAborted(limits.signal);
  const result = await giveUp(run(source, cypher, parameters), limits);
  const columns = result.columns;
  const count = Math.min(result.length, limits.maxRows ?? Number.POSITIVE_INFINITY);
  const rows: CypherValue[][] = [];
  const taken = result.length <= MOST_TAKEN_TOGETHER ? result.rows() : undefined;
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    if (start > 0) await setImmediate();
    checkAborted(limits.signal);
    const page: unknown[][] = [];
    for (let i = start; i < Math.min(count, start + ROWS_AT_ONCE); i++) {
      page.push(taken?.[i] ?? rowOf(result, i));
    }
    const isPlain = page.every((row) => row.every(isScalar));
    if (isPlain) {
      for (const row of page) rows.push(row as CypherValue[]);
      continue;
    }
    const endId = await source.ends.of(page);
    for (const row of page) rows.push(row.map((value) => source.mapper.value(value, endId)));
  }
  return { columns, rows, truncated: result.length > count };
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function rowOf(result: QueryResult, index: number): unknown[] {
  const row = result.get(index);
  return result.columns.map((column) => row[column]);
}

async function run(source: ReadSource, cypher: string, parameters: CypherParameters): Promise<QueryResult> {
  try {
    if (!source.isWritable) return await source.database.executeCypher(cypher, parameters);
    return await inRolledBack(source.database, cypher, parameters);
  } catch (error) {
    throw fromNative(error, source.place);
  }
}

async function inRolledBack(
  database: NativeDatabase,
  cypher: string,
  parameters: CypherParameters,
): Promise<QueryResult> {
  const transaction = database.beginTransaction();
  try {
    const result = await transaction.executeCypher(cypher, parameters);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw new StoreError('read-only', 'Only reads are taken here: the query would change the graph');
    }
    return result;
  } finally {
    if (transaction.isActive) transaction.rollback();
  }
}

function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StoreError('aborted', 'The query was given up: it was no longer wanted');
}
