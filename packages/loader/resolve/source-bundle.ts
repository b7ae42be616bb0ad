import type { SourceRecord } from '../record';

/** A source's own facts, as its `Source` node carries them. */
export interface SourceFacts {
  /** `source:<slug>`. */
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly format: string;
  /** `sha256:` of what was read. */
  readonly digest: string;
  /** ISO 8601 instant, UTC. */
  readonly loadedAt: string;
  /**
   * `known`: what a record cites and nobody describes is left out and counted; a stub is made of it
   * unless this is said.
   */
  readonly references?: 'known';
  /** Of a source that is streamed: how many records it has, and `sha256:` of them all. */
  readonly streamed?: { readonly records: number; readonly digest: string };
  /** Where it was read: kept beside the graph, not part of its content. */
  readonly origin: string;
}

/** Everything that one loaded source says. The graph is a function of the set of these. */
export interface SourceBundle {
  readonly source: SourceFacts;
  readonly records: readonly SourceRecord[];
}
