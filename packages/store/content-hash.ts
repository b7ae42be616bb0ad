import { createHash } from 'node:crypto';
import type { GraphNode, GraphRelationship, Subgraph } from '@stemma/model';
import { canonicalNode, canonicalRelationship } from './canonical-item';
import type { GraphStore } from './port';
import { pourGraph } from './pour-graph';

const MODULUS = 1n << 256n;

/**
 * The content hash of a graph while it is computed: the sum modulo 2^256 of the SHA-256 of each node's
 * and relationship's canonical JSON. Any order gives the same; taking away undoes adding.
 */
export class ContentHash {
  #sum = 0n;

  /** Goes on from the text that `toString` gave. */
  static from(hash: string): ContentHash {
    const started = new ContentHash();
    started.#sum = BigInt(`0x${hash}`);
    return started;
  }

  addNode(node: GraphNode): void {
    this.#sum = (this.#sum + digest(canonicalNode(node))) % MODULUS;
  }

  removeNode(node: GraphNode): void {
    this.#sum = (this.#sum + MODULUS - digest(canonicalNode(node))) % MODULUS;
  }

  addRelationship(relationship: GraphRelationship): void {
    this.#sum = (this.#sum + digest(canonicalRelationship(relationship))) % MODULUS;
  }

  removeRelationship(relationship: GraphRelationship): void {
    this.#sum = (this.#sum + MODULUS - digest(canonicalRelationship(relationship))) % MODULUS;
  }

  /** 64 hexadecimal digits; all 0 for an empty graph. */
  toString(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}

/** Content hash of nodes and relationships in memory: 64 hexadecimal digits. */
export function contentHashOf(graph: Subgraph): string {
  const hash = new ContentHash();
  for (const node of graph.nodes) hash.addNode(node);
  for (const relationship of graph.relationships) hash.addRelationship(relationship);
  return hash.toString();
}

/**
 * Content hash of all that a store holds, in one pass, page by page: 64 hexadecimal digits.
 * @throws StoreError as `read`.
 */
export async function contentHash(store: GraphStore): Promise<string> {
  const hash = new ContentHash();
  await pourGraph(store, {
    async nodes(page) {
      for (const node of page) hash.addNode(node);
    },
    async relationships(page) {
      for (const relationship of page) hash.addRelationship(relationship);
    },
  });
  return hash.toString();
}

function digest(text: string): bigint {
  return BigInt(`0x${createHash('sha256').update(text, 'utf8').digest('hex')}`);
}
