import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import type { GraphStore } from '../port';
import type { NameColumns } from '../search/name-columns';
import type { ByteSink } from '../work-table/byte-sink';
import type { ColumnSource } from '../work-table/column-source';
import { ColumnWriter } from '../work-table/column-writer';
import { readColumns } from '../work-table/read-columns';
import type { Weights } from '../work-table/write-work-table';
import { KeptNodes, type KeptNodesColumns } from './kept-nodes';
import { type Records, writeNodesOf } from './write-nodes';

type Store = Pick<GraphStore, 'read'>;

/** First bytes of a file of this form. */
const MARK = 'STEMMA NODES 1\n';

/** The words in the names of all nodes. */
export type Names = Readonly<Record<NodeLabel, NameColumns>>;

/** What is kept of all nodes beside a graph. */
export interface NodesFile {
  readonly names: Names;
  readonly nodes: Readonly<Record<NodeLabel, KeptNodes>>;
}

type Written = Readonly<Record<NodeLabel, { readonly names: NameColumns; readonly nodes: KeptNodesColumns }>>;

/**
 * Writes all nodes and the words in their names, label by label: the words of one stand in memory at a time.
 * @param known records of nodes of a label, from the latest on; other nodes are read from the graph.
 * @throws StoreError as `read`; what the sink throws.
 */
export async function writeNodes(
  store: Store,
  weights: Weights,
  sink: ByteSink,
  known: (label: NodeLabel) => readonly Records[] = () => [],
): Promise<void> {
  const file = await ColumnWriter.begin(MARK, sink);
  const outline: Partial<Record<NodeLabel, unknown>> = {};
  for (const label of NODE_LABELS)
    outline[label] = await writeNodesOf(store, label, weights[label], file, known(label));
  await file.end(outline);
}

/** @throws SyntaxError for bytes that `writeNodes` did not write; what the source throws. */
export async function nodesFileOf(source: ColumnSource): Promise<NodesFile> {
  const written = (await readColumns(MARK, source)) as Written;
  const each = <T>(of: (label: NodeLabel) => T) =>
    Object.fromEntries(NODE_LABELS.map((label) => [label, of(label)])) as Record<NodeLabel, T>;
  return {
    names: each((label) => written[label].names),
    nodes: each((label) => new KeptNodes(written[label].names.numbers, written[label].nodes)),
  };
}
