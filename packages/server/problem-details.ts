import { LineageError } from '@stemma/lineage';
import { ModelError } from '@stemma/model';
import { QueryError } from '@stemma/query';
import { StoreError } from '@stemma/store';
import { ServerError } from './server-error';

/** HTTP status of each error code; codes that are not named are 500. */
const STATUS: Readonly<Record<string, number>> = {
  'bad-request': 400,
  'bad-selection': 400,
  'bad-view': 400,
  syntax: 400,
  'wrong-token': 401,
  'wrong-host': 403,
  'cypher-off': 403,
  'not-found': 404,
  'unknown-work': 404,
  'unknown-value': 404,
  'ambiguous-work': 409,
  'too-large': 413,
  refused: 422,
  busy: 429,
  aborted: 499,
  closed: 503,
  locked: 503,
  unreachable: 503,
  unauthorised: 503,
  'foreign-graph': 503,
  timeout: 504,
  memory: 504,
};

/** The body of an error answer: RFC 9457, with the code that programs tell errors apart by. */
export interface ProblemDetails {
  /** `urn:stemma:problem:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** Near names, where a reference names nothing or several things. */
  readonly candidates?: readonly { readonly id: string; readonly name: string }[];
}

/** What an error looks like to a client; an unforeseen one keeps its message to the log. */
export function problemDetails(error: unknown): ProblemDetails {
  const known =
    error instanceof ServerError ||
    error instanceof ModelError ||
    error instanceof LineageError ||
    error instanceof QueryError ||
    error instanceof StoreError;
  const code = known ? error.code : 'internal';
  return {
    type: `urn:stemma:problem:${code}`,
    title: code.replace(/-/g, ' '),
    status: STATUS[code] ?? 500,
    detail: known ? error.message : 'something went wrong in the server; its log says what',
    code,
    ...(error instanceof LineageError && error.candidates ? { candidates: error.candidates } : {}),
  };
}
