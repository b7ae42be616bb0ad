import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginLoad, ImportFolder } from '@stemma/store';
import neo4j, { type Driver } from 'neo4j-driver';
import { timed } from './middle';
import type { ResolvedGraph } from './resolved-graph';

/** Seconds that a way of loading took for the works, and for the citations, of one graph. */
export interface LoadTimes {
  readonly nodes: number;
  readonly relationships: number;
}

/** A way of loading a graph into an empty store. */
export type LoadWay = (graph: ResolvedGraph) => Promise<LoadTimes>;

const ROWS_A_TRANSACTION = 10_000;

/** The fastest of the forms tried: of 10,000, 5,000, 2,000 and 1,000 rows, concurrent and not. */
const CSV_NODES = 'CONCURRENT TRANSACTIONS OF 1000 ROWS';
/** Concurrent ones that join the same works may deadlock, which ends the statement; at best they were a tenth faster. */
const CSV_RELATIONSHIPS = 'TRANSACTIONS OF 2000 ROWS';

/**
 * Our own load: pages as the loader writes them. Making the pages is not counted, nor what `commit` makes for
 * searching, which the others do without.
 */
export function stemmaWay(url: string): LoadWay {
  return async (graph) => {
    const session = await beginLoad(url);
    await session.announce(['source:generated'], graph.works + graph.citations);
    const times = {
      nodes: await pagesTimed(graph.nodes(), (nodes) => session.store.write({ nodes, isNew: true })),
      relationships: await pagesTimed(graph.relationships(), (relationships) =>
        session.store.write({ relationships, isNew: true }),
      ),
    };
    await session.commit();
    return times;
  };
}

/** A loop as one writes it by hand: `UNWIND` of a batch, `MERGE` on the key, all properties set. */
export function driverLoopWay(driver: Driver): LoadWay {
  const write = async (query: string, rows: readonly object[]) => {
    for (let start = 0; start < rows.length; start += ROWS_A_TRANSACTION) {
      const session = driver.session({ database: 'neo4j' });
      const some = rows.slice(start, start + ROWS_A_TRANSACTION);
      await session.executeWrite((transaction) => transaction.run(query, { rows: some }));
      await session.close();
    }
  };
  return async (graph) => ({
    nodes: await pagesTimed(graph.nodes(), (nodes) => {
      const rows = nodes.map(({ id, properties }) => ({
        id,
        properties: {
          ...properties,
          year: neo4j.int(Number(properties.year)),
          authorCount: neo4j.int(Number(properties.authorCount)),
        },
      }));
      return write(
        'UNWIND $rows AS row MERGE (n:Work {id: row.id}) SET n = row.properties SET n:Paper',
        rows,
      );
    }),
    relationships: await pagesTimed(graph.relationships(), (relationships) =>
      write(
        `UNWIND $rows AS row MATCH (a:Work {id: row.from}) MATCH (b:Work {id: row.to})
         MERGE (a)-[r:CITES]->(b) SET r = row.properties`,
        relationships.map(({ from, to, properties }) => ({ from, to, properties })),
      ),
    ),
  });
}

/**
 * `LOAD CSV … IN TRANSACTIONS` into an empty database that has its constraints: nodes are created, not merged,
 * and the files hold the very properties that our load writes. Writing the files is not counted.
 */
export function loadCsvWay(driver: Driver, folder: string): LoadWay {
  return async (graph) => {
    const name = `csv-${Date.now()}`;
    const files = await ImportFolder.create(path.join(folder, name));
    for (const page of graph.nodes()) await files.nodes(page);
    for (const page of graph.relationships()) await files.relationships(page);
    await files.end();
    const at = (file: string) => path.join(folder, name, file);
    const run = async (file: string, body: string, transactions: string) => {
      const session = driver.session({ database: 'neo4j' });
      const url = pathToFileURL(path.join('/', name, file)).href;
      await session.run(`LOAD CSV FROM $url AS row CALL (row) { ${body} } IN ${transactions}`, { url });
      await session.close();
    };
    const nodes = `CREATE (:Work:Paper ${propertiesOf(at('nodes-Work-Paper.header.csv'))})`;
    const cites = `MATCH (a:Work {id: row[0]}) MATCH (b:Work {id: row[1]})
      CREATE (a)-[:CITES ${propertiesOf(at('relationships-CITES.header.csv'))}]->(b)`;
    const times = {
      nodes: await timed(() => run('nodes-Work-Paper.csv', nodes, CSV_NODES)),
      relationships: await timed(() => run('relationships-CITES.csv', cites, CSV_RELATIONSHIPS)),
    };
    await files.abort();
    return times;
  };
}

/**
 * Takes all nodes away, and full-text indexes, which our load makes when all is written and which would be a
 * burden to the next way; constraints and other indexes stay, the same for all.
 */
export async function empty(driver: Driver): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  const { records } = await session.run("SHOW INDEXES YIELD name, type WHERE type = 'FULLTEXT' RETURN name");
  for (const record of records) await session.run(`DROP INDEX ${record.get('name')}`);
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await session.close();
}

/** The map of properties that a row of a file with this header holds. */
function propertiesOf(header: string): string {
  const columns = readFileSync(header, 'utf8').trim().split(',');
  const values = columns.flatMap((column, at) => {
    const [name, type] = column.split(':');
    if (!name || !type) return [];
    if (type.endsWith('[]')) return `${name}: split(row[${at}], '\\u001f')`;
    return `${name}: ${type === 'long' ? `toInteger(row[${at}])` : `row[${at}]`}`;
  });
  return `{${values.join(', ')}}`;
}

/** Seconds that the writing of pages takes, without their making. */
async function pagesTimed<T>(pages: Iterable<T>, write: (page: T) => Promise<void>): Promise<number> {
  let sum = 0;
  for (const page of pages) sum += await timed(() => write(page));
  return sum;
}
