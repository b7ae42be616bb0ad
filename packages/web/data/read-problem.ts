import { DataError } from './data-error';

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly candidates?: readonly { readonly id: string; readonly name: string }[];
}

/** The error that a response outside 200 to 299 states (RFC 9457), or its status where it states none. */
export async function readProblem(response: Response): Promise<DataError> {
  const said = (await response.json().catch(() => ({}))) as ProblemBody;
  const message = said.detail ?? said.title ?? `${response.status} ${response.statusText}`.trim();
  const code = response.status === 404 ? 'not-found' : 'refused';
  return new DataError(code, message, said.code, said.candidates ?? []);
}
