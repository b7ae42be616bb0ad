import type { NamedQuery, QueryRunner } from '@stemma/query';
import type { ServedGraph } from './served-graph';

/** Bounds of one request; each is a flag of `stemma serve`. */
export interface ServerLimits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Bytes of an answer before compression. */
  readonly answerBytes: number;
  /** Rows of a query's answer. */
  readonly rows: number;
  /** Works in a picture where the selection has no cap of its own. */
  readonly works: number;
}

export const DEFAULT_SERVER_LIMITS: ServerLimits = {
  bodyBytes: 1024 ** 2,
  answerBytes: 16 * 1024 ** 2,
  rows: 10_000,
  works: 1500,
};

export interface ServerOptions {
  readonly graph: ServedGraph;
  /** Absent: everything that carries Cypher is refused. */
  readonly queries?: QueryRunner;
  /** The named queries that ship. */
  readonly named: readonly NamedQuery[];
  /** Folder of the built page; absent: the API alone. */
  readonly webRoot?: string;
  /** Names under which the server is reached. */
  readonly hosts: ReadonlySet<string>;
  readonly token?: string;
  readonly limits: ServerLimits;
  readonly version: string;
  /** Where unforeseen errors are written. */
  readonly log: (line: string) => void;
}
