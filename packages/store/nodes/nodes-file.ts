import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import { MadeOnce } from '../compact/made-once';
import type { GraphStore } from '../port';
import type { NameColumns } from '../search/name-columns';
import type { ByteSink } from '../work-table/byte-sink';
import type { ColumnSource } from '../work-table/column-source';
import { ColumnWriter } from '../work-table/column-writer';
import { openForm } from '../work-table/read-columns';
import type { Weights } from '../work-table/write-work-table';
import { KeptNodes, type KeptNodesColumns } from './kept-nodes';
import { type Records, writeNodesOf } from './write-nodes';

type Store = Pick<GraphStore, 'read'>;

/** First bytes of a file of this form, and of any earlier or later one. */
const MARK = 'STEMMA NODES 1\n';
const ANY_MARK = 'STEMMA NODES ';

/** The words in the names of all nodes. */
export type Names = Readonly<Record<NodeLabel, NameColumns>>;

/** What is kept of all nodes beside a graph; of each label it is read when it is first asked for. */
export interface NodesFile {
  /** @throws as `nodesFileOf`, here and below. */
  names(label: NodeLabel): Promise<NameColumns>;
  nodes(label: NodeLabel): Promise<KeptNodes>;
}

type Written = Readonly<
  Record<NodeLabel, { readonly names: { readonly numbers: unknown }; readonly nodes: unknown }>
>;

/**
 * Writes all nodes and the words in their names, label by label: the words of one stand in memory at a time.
 * @param known records of nodes of a label, from the latest on; other nodes are read from the graph.
 * @throws StoreError as `read`; what the sink throws.
 */
export async function writeNodes(
  store: Store,
  weights: Weights,
  sink: ByteSink,
  known: (label: NodeLabel) => Promise<readonly Records[]> = async () => [],
): Promise<void> {
  const file = await ColumnWriter.begin(MARK, sink);
  const outline: Partial<Record<NodeLabel, unknown>> = {};
  for (const label of NODE_LABELS)
    outline[label] = await writeNodesOf(store, label, weights[label], file, await known(label));
  await file.end(outline);
}

/** `undefined` for a file of another form. @throws SyntaxError for bytes that are none; what the source throws. */
export async function nodesFileOf(source: ColumnSource): Promise<NodesFile | undefined> {
  const file = await openForm(ANY_MARK, MARK, source);
  if (!file) return undefined;
  const written = file.outline as Written;
  const each = <T>(make: (label: NodeLabel) => Promise<T>) => new MadeOnce(make).of;
  const read = <T>(part: unknown) => file.read(part) as Promise<T>;
  const numbers = each((label) => read<Uint32Array>(written[label].names.numbers));
  return {
    names: each(async (label) => {
      const { numbers: _, ...rest } = written[label].names;
      return { ...(await read<Omit<NameColumns, 'numbers'>>(rest)), numbers: await numbers(label) };
    }),
    nodes: each(
      async (label) =>
        new KeptNodes(await numbers(label), await read<KeptNodesColumns>(written[label].nodes)),
    ),
  };
}
