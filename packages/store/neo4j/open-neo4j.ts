import type { GraphStore } from '../port';
import { Connection } from './connection';
import { graphState, requireNoStranger } from './graph-state';
import type { Neo4jPlace } from './neo4j-place';
import { Neo4jStore } from './neo4j-store';

/** A reader does not wait long for a server that is away: whoever asked it is told. */
const RETRY_MS = 5_000;

interface Shared {
  readonly connection: Promise<Connection>;
  users: number;
}

/** Open connections for reading by place: those who read the same database share one. */
const open = new Map<string, Shared>();

/**
 * Opens a database for reading. It is read as it is while a load changes it; `info` says so.
 * @throws StoreError `unreachable`, `unauthorised`, `not-found`, `unsupported`, `foreign-graph`.
 */
export async function openNeo4j(place: Neo4jPlace, withLocal: boolean): Promise<GraphStore> {
  const connection = await acquire(place);
  try {
    const { generation, loading } = await graphState(connection);
    if (generation === 0 && !loading) await requireNoStranger(connection);
  } catch (error) {
    await release(place);
    throw error;
  }
  return new Neo4jStore(connection, {
    withLocal,
    info: () => graphState(connection),
    release: () => release(place),
  });
}

/** As `currentState`. @throws StoreError as `openNeo4j`. */
export async function neo4jState(place: Neo4jPlace): ReturnType<typeof graphState> {
  const connection = await acquire(place);
  try {
    return await graphState(connection);
  } finally {
    await release(place);
  }
}

async function acquire(place: Neo4jPlace): Promise<Connection> {
  const key = JSON.stringify(place);
  const shared = open.get(key) ?? { connection: connect(place), users: 0 };
  open.set(key, shared);
  shared.users++;
  try {
    return await shared.connection;
  } catch (error) {
    if (open.get(key) === shared) open.delete(key);
    throw error;
  }
}

async function release(place: Neo4jPlace): Promise<void> {
  const key = JSON.stringify(place);
  const shared = open.get(key);
  if (!shared || --shared.users > 0) return;
  open.delete(key);
  await (await shared.connection).close();
}

async function connect(place: Neo4jPlace): Promise<Connection> {
  const connection = new Connection(place, { retryMs: RETRY_MS });
  try {
    await connection.check();
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
