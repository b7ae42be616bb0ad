import { join } from 'node:path';

/**
 * What a store's folder holds: the pointer to the current generation, the lock of a running load, and a
 * folder a generation with its graph, its nodes one by one, the table of its works and its shelf.
 */
export const layout = {
  pointer: (store: string) => join(store, 'current.json'),
  lock: (store: string) => join(store, 'load.lock'),
  generations: (store: string) => join(store, 'generations'),
  generation: (store: string, folder: string) => join(store, 'generations', folder),
  graph: (store: string, folder: string) => join(store, 'generations', folder, 'graph.grafeo'),
  /** What the loader keeps of large sources. */
  shelf: (store: string, folder: string) => join(store, 'generations', folder, 'shelf'),
  /** What filters and counts ask of every work. */
  table: (store: string, folder: string) => join(store, 'generations', folder, 'works.table'),
  /** All nodes as they stand in the graph, and the words in their names. */
  nodes: (store: string, folder: string) => join(store, 'generations', folder, 'nodes.index'),
  /** While a load writes, the nodes that it wrote. */
  nodeLog: (store: string, folder: string) => join(store, 'generations', folder, 'nodes.log'),
} as const;
