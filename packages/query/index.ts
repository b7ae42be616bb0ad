export type { QueryLimits } from './limits';
export { DEFAULT_LIMITS } from './limits';
export { requireRead } from './only-reads';
export type { QueryErrorCode } from './query-error';
export { QueryError } from './query-error';
export type { QueryResult, QueryRunnerOptions } from './query-runner';
export { QueryRunner } from './query-runner';
export type { ReaderProgram } from './reader';
