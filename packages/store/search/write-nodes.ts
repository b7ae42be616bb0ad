import type { GraphNode, NodeLabel } from '@stemma/model';
import { PAGES_AT_ONCE } from '../ask-ahead';
import { IntList } from '../compact/int-list';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import type { ColumnWriter } from '../work-table/column-writer';
import { NODE_STEP } from './kept-nodes';
import { NameColumnsBuilder } from './name-columns-builder';

const PAGES = { nodesAPage: 2_000, atOnce: PAGES_AT_ONCE };
/** Nodes after which a store lets go of what it unpacked: half a kilobyte each, which takes seconds. */
const REST_AFTER = 400_000;

/**
 * Writes the nodes of a label, as `KeptNodes` and `NameIndex` read them.
 * @param rest called now and then when nothing is read: the store may let go of what it keeps.
 * @throws StoreError as `read`; what the writer throws.
 */
export async function writeNodesOf(
  store: Pick<GraphStore, 'read'>,
  label: NodeLabel,
  weigh: (own: number) => number,
  file: ColumnWriter,
  rest: () => Promise<void>,
): Promise<unknown> {
  const options = { ...PAGES, rest: { after: REST_AFTER, run: rest } };
  const names = new NameColumnsBuilder();
  const starts = new IntList();
  let end = 0;
  const nodes = await file.streamLeft('Uint8', async (append) => {
    for await (const page of scanByNumber(store, label, 'RETURN i, n', options)) {
      const records: Buffer[] = [];
      for (const [number, value] of inOrder(page)) {
        const record = recordOf(value);
        names.add(number, value, weigh(number));
        starts.push(end);
        end += record.length / NODE_STEP;
        records.push(record);
      }
      await append(Buffer.concat(records));
    }
  });
  starts.push(end);
  return {
    nodes: { nodes, starts: await file.leave(starts.toUnsigned()) },
    names: await file.place(names.done()),
  };
}

function inOrder(page: readonly (readonly unknown[])[]): (readonly [number, GraphNode])[] {
  return page.map(([number, node]) => [Number(number), node as GraphNode] as const).sort(([a], [b]) => a - b);
}

/** Stores keep texts, finite numbers, true, false and lists of these: JSON gives them back as they are. */
function recordOf({ labels, properties }: GraphNode): Buffer {
  const text = JSON.stringify([labels, properties]);
  const length = Buffer.byteLength(text);
  const record = Buffer.alloc(Math.ceil(length / NODE_STEP) * NODE_STEP, ' ');
  record.write(text);
  return record;
}
