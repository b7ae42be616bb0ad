import { KIND_LABELS, NODE_LABELS, RELATIONS, RELATIONSHIP_TYPES, type Relation } from '@stemma/model';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import { placesIn } from './in-order';
import { OwnNumbers } from './own-numbers';
import { readPairs, readTouching } from './read-touching';
import { WORK_ROW, WorkColumns } from './work-columns';
import { TABLED_TYPES, type WorkTable } from './work-table';

/** Reads the table of all works from a store: linear in the graph, some 20 s for a million works. @throws StoreError as `read`. */
export async function readWorkTable(store: Pick<GraphStore, 'read'>): Promise<WorkTable> {
  const numbers = new OwnNumbers();
  const columns = new WorkColumns();
  for await (const page of scanByNumber(store, 'Work', WORK_ROW))
    for (const row of page) {
      numbers.add(Number(row[0]));
      columns.add(row);
    }
  const { size } = columns;
  const own = columns.done();
  numbers.renumber(placesIn(own.order));
  const { organisation, author, topic, list, year } = TABLED_TYPES;
  const buildsOn = await readBuildsOn(store, numbers);
  const cites = await readPairs(store, 'CITES', numbers, numbers, size);
  return {
    ...own.columns,
    touching: {
      organisation: await readTouching(store, organisation, 'Organisation', numbers, size),
      author: await readTouching(store, author, 'Author', numbers, size),
      topic: await readTouching(store, topic, 'Topic', numbers, size),
      list: await readTouching(store, list, 'Source', numbers, size),
      year: await readTouching(store, year, 'Year', numbers, size),
    },
    descendants: descendantsOf(buildsOn, size),
    citedBy: counted(cites.values, size),
    buildsOn: buildsOn.links,
    cites,
    introducedIn: await readPairs(store, 'INTRODUCED_IN', numbers, numbers, size),
    counts: await readCounts(store),
  };
}

async function readBuildsOn(store: Pick<GraphStore, 'read'>, works: OwnNumbers) {
  const [from, to, relation, isDisputed] = [new IntList(), new IntList(), new IntList(), new IntList()];
  const descents = new Set<string>();
  const query = 'MATCH (n)-[r:BUILDS_ON]->(o:Work) RETURN i, id(o), r.relation, r.disputed';
  for await (const page of scanByNumber(store, 'Work', query))
    for (const [newer, older, stated, disputed] of page) {
      const ends = [works.of(newer), works.of(older)] as const;
      const number = RELATIONS.indexOf(stated as Relation);
      if (ends[0] === undefined || ends[1] === undefined || number < 0) continue;
      from.push(ends[0]);
      to.push(ends[1]);
      relation.push(number);
      isDisputed.push(disputed === true ? 1 : 0);
      if (stated !== 'evaluation' && disputed !== true) descents.add(ends.join(' '));
    }
  const links = {
    from: from.toUnsigned(),
    to: to.toUnsigned(),
    relation: Uint8Array.from(relation.toUnsigned()),
    relations: RELATIONS,
    disputed: Uint8Array.from(isDisputed.toUnsigned()),
  };
  return { links, descents };
}

function descendantsOf({ descents }: { readonly descents: ReadonlySet<string> }, size: number): Uint32Array {
  return counted(
    [...descents].map((ends) => Number(ends.slice(ends.indexOf(' ') + 1))),
    size,
  );
}

function counted(numbers: Iterable<number>, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

async function readCounts(store: Pick<GraphStore, 'read'>): Promise<WorkTable['counts']> {
  const count = async (query: string) => Number((await store.read(query)).rows[0]?.[0] ?? 0);
  const labels: Record<string, number> = {};
  for (const label of [...NODE_LABELS, ...Object.values(KIND_LABELS)])
    labels[label] = await count(`MATCH (n:${label}) RETURN count(n)`);
  const types: Record<string, number> = {};
  for (const type of RELATIONSHIP_TYPES)
    types[type] = await count(`MATCH ()-[r:${type}]->() RETURN count(r)`);
  return { labels, types };
}
