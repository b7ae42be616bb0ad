import { LineageError } from './lineage-error';

/** What every question takes besides what is asked. */
export interface QuestionOptions {
  /** Asked between two reads: a question that is given up rejects with `aborted`. */
  readonly signal?: AbortSignal;
}

/** @throws LineageError `aborted`. */
export function stopIfAborted({ signal }: QuestionOptions): void {
  if (signal?.aborted) throw new LineageError('aborted', 'the question was given up');
}
