import type { GraphStore } from '@stemma/store';
import { factsOf } from './kept-sources';
import { type GivenSource, isStreamed } from './streamed-source';

/**
 * Whether a source is streamed, or one that the store holds was: then the graph need not fit into memory.
 * @throws LoaderError `damaged-records`; StoreError as `read`.
 */
export async function isStreaming(store: GraphStore, given: readonly GivenSource[]): Promise<boolean> {
  return given.some(isStreamed) || (await factsOf(store)).some(({ streamed }) => streamed !== undefined);
}
