/**
 * Codes of what can be wrong with a record or an edge of a source. A problem names its place; lines
 * and columns count from 1.
 */
export const PROBLEM_CODES = [
  'unreadable-file',
  'not-text',
  'line-too-long',
  'bad-syntax',
  'too-deep',
  'bad-field',
  'unknown-field',
  'missing-field',
  'unknown-name',
  'duplicate-id',
  'duplicate-identifier',
  'duplicate-edge',
  'identifier-conflict',
  'two-spellings',
  'younger-parent',
  'circle',
  'self-reference',
  'forward-citation',
  'unknown-reference',
  'correction-not-met',
  'no-title',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, and what would be right. */
  readonly reason: string;
}

/** A problem as compilers print one: `file:line:column: reason [code]`. */
export function formatProblem({ file, line, column, reason, code }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  return `${place.join(':')}: ${reason} [${code}]`;
}
