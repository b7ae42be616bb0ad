/** A thing that a reference may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

export type LineageErrorCode =
  /** No work is called that; `candidates` are near names. */
  | 'unknown-work'
  /** Several works are called that; `candidates` are they. */
  | 'ambiguous-work'
  /** No organisation, author, topic or source is called that; `candidates` are near names. */
  | 'unknown-value'
  | 'ambiguous-value'
  /** The question meets more works than the caller allows. */
  | 'too-large'
  /** The selection holds Cypher, and the caller did not hand in what the query returned. */
  | 'cypher-not-run'
  | 'aborted';

/** What goes wrong in a question, told apart by `code`; the message says the mend. */
export class LineageError extends Error {
  constructor(
    readonly code: LineageErrorCode,
    message: string,
    /** Near or possible names, best first, where a reference names nothing or several things. */
    readonly candidates?: readonly Candidate[],
  ) {
    super(message);
    this.name = 'LineageError';
  }
}
