import { formatProblem, type Problem } from '@stemma/model';

export type LoaderErrorCode =
  /** A file or folder cannot be read as text; `problems` name each place. */
  | 'unreadable'
  /** No reader takes what was read. */
  | 'no-reader'
  | 'unknown-format'
  /** Another origin stands under the source's id. */
  | 'source-id-in-use'
  /** No such source is loaded. */
  | 'unknown-source'
  /** A load was broken off in the midst of the graph, and this one does not finish it. */
  | 'unfinished-load'
  /** What the store keeps of a source is not what was written. */
  | 'damaged-records';

/** What goes wrong in loading, told apart by `code`; the message names the place and the mend. */
export class LoaderError extends Error {
  constructor(
    readonly code: LoaderErrorCode,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'LoaderError';
  }

  /** That files cannot be read, one line each. */
  static unreadable(problems: readonly Problem[]): LoaderError {
    return new LoaderError('unreadable', problems.map(formatProblem).join('\n'), problems);
  }
}
