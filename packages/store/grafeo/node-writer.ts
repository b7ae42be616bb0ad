import { type GraphNode, NODE_LABELS, type NodeLabel } from '@stemma/model';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { wordsOfNode } from '../search/search-words';
import type { Vocabulary } from '../search/vocabulary';
import type { InternalIds, InternalIdsOfLabel } from './internal-ids';
import type { NativeDatabase } from './native';
import { RESERVED_PROPERTIES } from './native-value';
import { SEARCH_PROPERTY } from './search-property';

const NODES_AT_ONCE = 5_000;

/** Writes and deletes nodes. */
export class NodeWriter {
  constructor(
    private readonly database: NativeDatabase,
    private readonly ids: InternalIds,
    private readonly vocabulary: Vocabulary,
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
    const rows = nodes.map((node) => this.#row(label, node));
    const labels = [...new Set(nodes[0]?.labels)];
    const created = await this.database.batchCreateNodesWithProps(labels, rows);
    nodes.forEach((node, i) => {
      this.ids.remember(label, node.id, Number(created[i]));
    });
  }

  async #replace(label: NodeLabel, nodes: readonly GraphNode[], known: InternalIdsOfLabel): Promise<void> {
    const rows = nodes.map((node) => this.#row(label, node));
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

  #row(label: NodeLabel, node: GraphNode): Record<string, unknown> {
    const row = propertiesToWrite(node.properties, node.id, RESERVED_PROPERTIES);
    row.id = node.id;
    const words = wordsOfNode(node);
    if (words.length > 0) row[SEARCH_PROPERTY] = words.join(' ');
    this.vocabulary.add(label, words);
    return row;
  }
}

/** Node labels whose full text a batch makes out of date. */
export function touchedLabels(batch: WriteBatch): readonly NodeLabel[] {
  const touched = new Set<NodeLabel>(batch.deleteNodes?.map((node) => node.label));
  for (const node of batch.nodes ?? []) touched.add(labelToWrite(node));
  return NODE_LABELS.filter((label) => touched.has(label));
}
