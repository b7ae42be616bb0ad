export type StoreErrorCode =
  /** A file that the program or the store needs, or a database of a server, is not there. */
  | 'not-found'
  /** Another load holds the store. */
  | 'locked'
  | 'read-only'
  | 'disk-full'
  | 'unreachable'
  /** The server refuses the credentials. */
  | 'unauthorised'
  /** What this kind or version of store cannot do. */
  | 'unsupported'
  /** The database holds nodes under our labels that are not ours. */
  | 'foreign-graph'
  /** The query is not understood; `position` says where, if the store does. */
  | 'syntax'
  /** The query is understood and fails on its values, for instance a division by zero. */
  | 'query-failed'
  | 'timeout'
  | 'aborted'
  /** What is on disk is not what was written. */
  | 'damaged'
  | 'bad-url'
  /** A batch that cannot be kept as given: a reserved name, a missing end, a value no store holds. */
  | 'bad-batch'
  | 'no-earlier-generation'
  /** There is no graph in a place that should hold one. */
  | 'empty'
  /** There is something in a place that should hold nothing. */
  | 'in-use';

/** Place in a query text; lines and columns count from 1. */
export interface QueryPosition {
  readonly line: number;
  readonly column: number;
}

/** What goes wrong in a store, told apart by `code`; the message names the place and the mend. */
export class StoreError extends Error {
  readonly position?: QueryPosition;

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly position?: QueryPosition } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StoreError';
    this.position = options.position;
  }
}
