/** Bounds of one query from a person. */
export interface QueryLimits {
  /** Milliseconds from the start of the query, opening not counted. */
  readonly timeoutMs: number;
  /** Rows in the answer; more are cut, and the answer says so. */
  readonly maxRows: number;
  /** Bytes by which the reading process may grow beyond its size when it had opened the store. */
  readonly maxGrowthBytes: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  timeoutMs: 10_000,
  maxRows: 10_000,
  maxGrowthBytes: 1024 ** 3,
};
