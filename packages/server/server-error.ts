export type ServerErrorCode =
  | 'bad-request'
  | 'not-found'
  | 'wrong-host'
  | 'wrong-token'
  | 'token-needed'
  | 'cypher-off'
  | 'too-large'
  | 'port-in-use'
  | 'port-not-allowed';

/** What goes wrong in the server itself, told apart by `code`. */
export class ServerError extends Error {
  constructor(
    readonly code: ServerErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ServerError';
  }
}
