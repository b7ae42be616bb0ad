import type { GraphNode, NodeLabel, Properties } from '@stemma/model';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import { LabelOrder } from '../label-order';
import type { NodeLog } from '../nodes/node-log';
import type { WriteBatch } from '../port';
import { runAhead } from '../run-ahead';
import type { InternalIds, InternalIdsOfLabel } from './internal-ids';
import type { NativeDatabase } from './native';
import { RESERVED_PROPERTIES } from './native-value';

const NODES_AT_ONCE = 2_500;
/** The native code works on two while the next is handed to it, which takes half of the time. */
const CHUNKS_AT_ONCE = 3;

const ordered = new LabelOrder();

/** Nodes of one label, and no other chunk with one of them. */
interface Chunk {
  readonly label: NodeLabel;
  readonly nodes: readonly GraphNode[];
}

/** Writes and deletes nodes. */
export class NodeWriter {
  constructor(
    private readonly database: NativeDatabase,
    private readonly ids: InternalIds,
    private readonly log?: NodeLog,
  ) {}

  async write(nodes: readonly GraphNode[]): Promise<void> {
    await runAhead(chunksOf(nodes), CHUNKS_AT_ONCE, (chunk, sent) => this.#writeChunk(chunk, sent));
  }

  async delete(nodes: NonNullable<WriteBatch['deleteNodes']>): Promise<void> {
    for (const [label, ofLabel] of groupBy(nodes, (node) => node.label)) {
      const query = `UNWIND $ids AS i MATCH (n:${label} {id: i}) DETACH DELETE n`;
      for (const chunk of chunks(ofLabel, NODES_AT_ONCE)) {
        await this.database.executeCypher(query, { ids: chunk.map((node) => node.id) });
      }
    }
    this.ids.forget();
  }

  async #writeChunk({ label, nodes }: Chunk, sent: () => void): Promise<void> {
    this.ids.trim();
    const known = await this.ids.of(
      label,
      nodes.map((node) => node.id),
    );
    const existing = nodes.filter((node) => known.has(node.id));
    const created = nodes.filter((node) => !known.has(node.id));
    const alike = [...groupBy(created, (node) => labelsOf(node).join(' ')).values()];
    for (const [index, sameLabels] of alike.entries()) {
      const isLast = index === alike.length - 1 && existing.length === 0;
      await this.#create(label, sameLabels, isLast ? sent : () => {});
    }
    if (existing.length > 0) await this.#replace(label, existing, known);
  }

  async #create(label: NodeLabel, nodes: readonly GraphNode[], sent: () => void): Promise<void> {
    const rows = nodes.map((node) => rowOf(node));
    const labels = [...labelsOf(nodes[0])];
    const creating = this.database.batchCreateNodesWithProps(labels, rows);
    sent();
    const created = await creating;
    nodes.forEach((node, i) => {
      const internal = Number(created[i]);
      this.ids.remember(label, node.id, internal);
      this.log?.note(internal, { labels, properties: rows[i] as Properties });
    });
  }

  async #replace(label: NodeLabel, nodes: readonly GraphNode[], known: InternalIdsOfLabel): Promise<void> {
    const rows = nodes.map((node) => rowOf(node));
    await this.database.executeCypher(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row`, {
      rows,
    });
    for (const [i, node] of nodes.entries()) {
      const internal = Number(known.get(node.id));
      this.log?.note(internal, { labels: labelsOf(node), properties: rows[i] as Properties });
      const before = this.database.getNodeLabels(internal) ?? [];
      for (const gone of before.filter((other) => !node.labels.includes(other))) {
        this.database.removeNodeLabel(internal, gone);
      }
      for (const added of node.labels.filter((other) => !before.includes(other))) {
        this.database.addNodeLabel(internal, added);
      }
    }
  }
}

function* chunksOf(nodes: readonly GraphNode[]): Generator<Chunk> {
  for (const [label, ofLabel] of groupBy(nodes, labelToWrite)) {
    const last = new Map(ofLabel.map((node) => [node.id, node]));
    for (const chunk of chunks([...last.values()], NODES_AT_ONCE)) yield { label, nodes: chunk };
  }
}

function labelsOf(node: GraphNode | undefined): readonly string[] {
  return ordered.of([...new Set(node?.labels)]);
}

function rowOf(node: GraphNode): Record<string, unknown> {
  const row = propertiesToWrite(node.properties, () => node.id, RESERVED_PROPERTIES);
  row.id = node.id;
  return row;
}
