import { NODE_LABELS } from '@stemma/model';
import type { StoreInfo } from '../port';
import { StoreError } from '../store-error';
import type { Connection } from './connection';
import { wholeNumber } from './driver-value';
import { isGone, parseProgress, runningLoad } from './load-progress';
import { LOCK_ID } from './lock-id';

const LOCK = `MATCH (l:Source {id: $id}) RETURN l._token AS token, l.progress AS progress,
coalesce(l._generation, 0) AS generation, timestamp() - coalesce(l._beat, 0) AS silent`;
/** A graph that another program imported as a whole has no generation yet: it is the first. */
const GENERATION = `MATCH (s:Source) WHERE s.id <> $id RETURN coalesce(max(coalesce(s._generation, 1)), 0)`;

/** Which generation a database holds, and whether a load is changing it. */
export async function graphState(connection: Connection): Promise<Pick<StoreInfo, 'generation' | 'loading'>> {
  return connection.read(async (transaction) => {
    const [locks, generations] = await Promise.all(
      [LOCK, GENERATION].map((query) => transaction.run(query, { id: LOCK_ID })),
    );
    const lock = locks?.records[0];
    if (!lock) return { generation: wholeNumber(generations?.records[0]?.get(0)) };
    const generation = wholeNumber(lock.get('generation'));
    const progress = parseProgress(lock.get('progress'));
    if (!progress) return { generation };
    const isInterrupted = lock.get('token') === null || isGone(progress, wholeNumber(lock.get('silent')));
    return { generation, loading: runningLoad(progress, isInterrupted) };
  });
}

/**
 * That an empty store is empty indeed: nodes under our labels that no load brought are another's.
 * @throws StoreError `foreign-graph`.
 */
export async function requireNoStranger(connection: Connection): Promise<void> {
  await requireNone(connection, `MATCH (n:${NODE_LABELS.join('|')}) RETURN labels(n), elementId(n) LIMIT 1`);
}

/**
 * That every node under our labels is ours, before anything is written.
 * @throws StoreError `foreign-graph`.
 */
export async function requireOwn(connection: Connection): Promise<void> {
  for (const label of NODE_LABELS)
    await requireNone(
      connection,
      `MATCH (n:${label}) WHERE n.id IS NULL OR n.sources IS NULL RETURN labels(n), elementId(n) LIMIT 1`,
    );
}

async function requireNone(connection: Connection, query: string): Promise<void> {
  const [found] = await connection.read(async (transaction) => (await transaction.run(query)).records);
  if (!found) return;
  const { url, database } = connection.place;
  throw new StoreError(
    'foreign-graph',
    `${url} (database ${database}) holds nodes labelled ${String(found.get(0))} that are not Stemma's, for instance ` +
      `${String(found.get(1))}: use another database, named by NEO4J_DATABASE, or another server`,
  );
}

/**
 * That the database takes writes: one that takes none is asked again for minutes by the driver, as a
 * cluster may be choosing who writes.
 * @throws StoreError `read-only`.
 */
export async function requireWritable(connection: Connection): Promise<void> {
  const { url, database } = connection.place;
  const access = await connection.read(async (transaction) => {
    const query = 'SHOW DATABASES YIELD name, access WHERE name = $database RETURN access';
    const { records } = await transaction.run(query, { database });
    return records.map((record) => record.get(0));
  });
  if (access.length === 0 || access.some((one) => one !== 'read-only')) return;
  const mend = 'the database is read-only: load into another, or let the server take writes';
  throw new StoreError('read-only', `${url} (database ${database}): ${mend}`);
}
