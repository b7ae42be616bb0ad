/** `aborted` by the page; `unreachable` without an answer; `refused` with a problem; `bad-answer` unreadable. */
export type DataErrorCode = 'aborted' | 'unreachable' | 'refused' | 'bad-answer' | 'not-found';

/** A near name that the data source offers for one that it does not know. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** The one error of every `DataSource`. `problem` is the server's own code, where it gave one. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(
    readonly code: DataErrorCode,
    message: string,
    readonly problem?: string,
    readonly candidates: readonly Candidate[] = [],
  ) {
    super(message);
  }
}
