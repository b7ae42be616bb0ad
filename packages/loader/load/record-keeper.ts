import { type GraphNode, NODE_LABELS, type NodeLabel, nodeLabel } from '@stemma/model';
import type { GraphStore } from '@stemma/store';
import type { SourceRecord } from '../record';
import { nodeKey } from './kept-graph';
import { keptRecords } from './kept-properties';

const NODES_AT_ONCE = 2_000;

interface Losing {
  readonly label: NodeLabel;
  readonly id: string;
  /** `_records` as the node is to have it in the end. */
  readonly records: GraphNode['properties'][string] | undefined;
}

/**
 * Keeps every record of sources that a load does not touch in some node while it changes the graph that is
 * read: a node that loses one to another keeps it until all others are written. Where the load is broken
 * off, the next one finds each record, some of them twice.
 */
export class RecordKeeper {
  readonly #losing = new Map<string, Losing>();

  /** @param touched ids of sources that are loaded or taken out: what they said before may be lost. */
  constructor(
    private readonly store: GraphStore,
    private readonly touched: ReadonlySet<string>,
  ) {}

  /** Nodes as they are to be written now. @throws LoaderError `damaged-records`; StoreError as `read`. */
  async keeping(nodes: readonly GraphNode[]): Promise<readonly GraphNode[]> {
    const before = await this.#before(nodes);
    return nodes.map((node) => {
      const old = before.get(nodeKey(node));
      const records = old && this.#union(old, node);
      if (!records) return node;
      const { id, properties } = node;
      const label = nodeLabel(node);
      if (label) this.#losing.set(nodeKey(node), { label, id, records: properties._records });
      return { ...node, properties: { ...properties, _records: records } };
    });
  }

  /** Lets go of what nodes have lost, once all others are written. @throws StoreError as `write`. */
  async release(): Promise<void> {
    const losing = [...this.#losing.values()];
    for (let start = 0; start < losing.length; start += NODES_AT_ONCE) {
      const piece = losing.slice(start, start + NODES_AT_ONCE);
      const present = await this.#read(piece);
      const nodes = present.map((node): GraphNode => {
        const { _records, ...properties } = node.properties;
        const records = this.#losing.get(nodeKey(node))?.records;
        return {
          ...node,
          properties: records === undefined ? properties : { ...properties, _records: records },
        };
      });
      await this.store.write({ nodes });
    }
  }

  /** Text of the records of a node with those of untouched sources that it loses; undefined where it loses none. */
  #union(old: GraphNode, node: GraphNode): string | undefined {
    const records = new Map(keptRecords(node));
    let loses = false;
    for (const [source, said] of keptRecords(old)) {
      if (this.touched.has(source)) continue;
      const now: SourceRecord[] = records.get(source) ?? [];
      const known = new Set(now.map((record) => JSON.stringify(record)));
      const lost = said.filter((record) => !known.has(JSON.stringify(record)));
      if (lost.length === 0) continue;
      loses = true;
      records.set(source, [...now, ...lost]);
    }
    return loses ? JSON.stringify(Object.fromEntries(records)) : undefined;
  }

  async #before(nodes: readonly GraphNode[]): Promise<Map<string, GraphNode>> {
    const found = await this.#read(
      nodes.flatMap((node) => {
        const label = nodeLabel(node);
        return label ? { label, id: node.id } : [];
      }),
    );
    return new Map(
      found.filter(({ properties }) => properties._records).map((node) => [nodeKey(node), node]),
    );
  }

  async #read(nodes: readonly { label: NodeLabel; id: string }[]): Promise<GraphNode[]> {
    const found: GraphNode[] = [];
    for (const label of NODE_LABELS) {
      const ids = nodes.filter((one) => one.label === label).map(({ id }) => id);
      if (ids.length === 0) continue;
      const { rows } = await this.store.read(`UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n`, {
        ids,
      });
      for (const [node] of rows) found.push(node as GraphNode);
    }
    return found;
  }
}
