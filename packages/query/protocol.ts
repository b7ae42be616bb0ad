import type { CypherParameters, Rows } from '@stemma/store';

/** What the parent asks of a reading process. */
export interface ReadRequest {
  readonly id: number;
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly maxRows: number;
}

/** What a reading process says: that it has opened the store, or how a request ended. */
export type ReadMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'unable'; readonly reason: string }
  | { readonly type: 'rows'; readonly id: number; readonly rows: Rows }
  | { readonly type: 'error'; readonly id: number; readonly code: string; readonly reason: string };
