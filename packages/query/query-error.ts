export type QueryErrorCode =
  | 'refused'
  | 'syntax'
  | 'timeout'
  | 'memory'
  | 'aborted'
  | 'busy'
  | 'closed'
  | 'failed'
  | 'unknown-query'
  | 'bad-named-query'
  | 'bad-parameter';

/** What goes wrong with a person's query, told apart by `code`. */
export class QueryError extends Error {
  constructor(
    readonly code: QueryErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'QueryError';
  }
}
