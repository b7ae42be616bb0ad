import type { GraphNode, NodeLabel } from '@stemma/model';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import type { InternalIds, InternalIdsOfLabel } from './internal-ids';
import type { NativeDatabase } from './native';
import { RESERVED_PROPERTIES } from './native-value';

const NODES_AT_ONCE = 5_000;

/** Writes and deletes nodes. */
export class NodeWriter {
  constructor(
    private readonly database: NativeDatabase,
    private readonly ids: InternalIds,
  ) {}

  async write(nodes: readonly GraphNode[]): Promise<void> {
    for (const [label, ofLabel] of groupBy(nodes, labelToWrite)) {
      const last = new Map(ofLabel.map((node) => [node.id, node]));
      for (const chunk of chunks([...last.values()], NODES_AT_ONCE)) await this.#writeChunk(label, chunk);
    }
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

  async #writeChunk(label: NodeLabel, nodes: readonly GraphNode[]): Promise<void> {
    this.ids.trim();
    const known = await this.ids.of(
      label,
      nodes.map((node) => node.id),
    );
    const existing = nodes.filter((node) => known.has(node.id));
    const created = nodes.filter((node) => !known.has(node.id));
    for (const sameLabels of groupBy(created, (node) =>
      [...new Set(node.labels)].sort().join(' '),
    ).values()) {
      await this.#create(label, sameLabels);
    }
    if (existing.length > 0) await this.#replace(label, existing, known);
  }

  async #create(label: NodeLabel, nodes: readonly GraphNode[]): Promise<void> {
    const rows = nodes.map((node) => rowOf(node));
    const labels = [...new Set(nodes[0]?.labels)];
    const created = await this.database.batchCreateNodesWithProps(labels, rows);
    nodes.forEach((node, i) => {
      this.ids.remember(label, node.id, Number(created[i]));
    });
  }

  async #replace(label: NodeLabel, nodes: readonly GraphNode[], known: InternalIdsOfLabel): Promise<void> {
    const rows = nodes.map((node) => rowOf(node));
    await this.database.executeCypher(`UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row`, {
      rows,
    });
    for (const node of nodes) {
      const internal = Number(known.get(node.id));
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

function rowOf(node: GraphNode): Record<string, unknown> {
  const row = propertiesToWrite(node.properties, node.id, RESERVED_PROPERTIES);
  row.id = node.id;
  return row;
}
