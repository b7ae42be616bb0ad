import type { GraphNode, NodeLabel } from '@stemma/model';
import { PAGES_AT_ONCE } from '../ask-ahead';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import { NameColumnsBuilder } from '../search/name-columns-builder';
import type { ColumnWriter } from '../work-table/column-writer';
import { nodeOf, RECORD_STEP, recordOf } from './node-record';

const PAGES = { nodesAPage: 5_000, atOnce: PAGES_AT_ONCE };

/** Where the record of a node may stand already, by the store's own number. */
export interface Records {
  find(number: number): Buffer | undefined;
}

/**
 * Writes the nodes of a label, as `KeptNodes` and `NameIndex` read them.
 * @param known records from the latest on; a node that none of them has is read from the graph.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeNodesOf(
  store: Pick<GraphStore, 'read'>,
  label: NodeLabel,
  weigh: (own: number) => number,
  file: ColumnWriter,
  known: readonly Records[],
): Promise<unknown> {
  const names = new NameColumnsBuilder();
  const starts = new IntList();
  let end = 0;
  const nodes = await file.streamLeft('Uint8', async (append) => {
    for await (const page of scanByNumber(store, label, 'RETURN i, n.id', PAGES)) {
      const records = await recordsOf(store, label, numbered(page), known);
      for (const { number, record, node } of records) {
        names.add(number, node, weigh(number));
        starts.push(end);
        end += record.length / RECORD_STEP;
      }
      await append(Buffer.concat(records.map(({ record }) => record)));
    }
  });
  starts.push(end);
  return {
    nodes: { nodes, starts: await file.place(starts.toUnsigned()) },
    names: await file.place(names.done()),
  };
}

interface Recorded {
  readonly number: number;
  readonly record: Buffer;
  readonly node: Omit<GraphNode, 'id'>;
}

type Numbered = readonly (readonly [number, string])[];

function numbered(page: readonly (readonly unknown[])[]): Numbered {
  return page.map(([number, id]) => [Number(number), String(id)] as const).sort(([a], [b]) => a - b);
}

async function recordsOf(
  store: Pick<GraphStore, 'read'>,
  label: NodeLabel,
  page: Numbered,
  known: readonly Records[],
): Promise<readonly Recorded[]> {
  const found = new Map<number, Recorded>();
  const missing: number[] = [];
  for (const [number, id] of page) {
    const one = latest(number, id, known);
    if (one) found.set(number, one);
    else missing.push(number);
  }
  if (missing.length > 0) {
    const query = `UNWIND $missing AS i MATCH (n:${label}) WHERE id(n) = i RETURN i, n`;
    for (const [i, read] of (await store.read(query, { missing })).rows) {
      const [number, node] = [Number(i), read as GraphNode];
      found.set(number, { number, node, record: recordOf(node) });
    }
  }
  return page.flatMap(([number]) => found.get(number) ?? []);
}

/** A number may be given anew when a node went: then a record is of another node. */
function latest(number: number, id: string, known: readonly Records[]): Recorded | undefined {
  for (const records of known) {
    const found = recorded(number, records);
    if (found?.node.properties.id === id) return found;
  }
  return undefined;
}

/** The graph has what a record had that cannot be read. */
function recorded(number: number, records: Records): Recorded | undefined {
  try {
    const record = records.find(number);
    return record && { number, record, node: nodeOf(record) };
  } catch {
    return undefined;
  }
}
