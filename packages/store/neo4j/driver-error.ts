import { Neo4jError } from 'neo4j-driver';
import type { QueryPosition, StoreErrorCode } from '../store-error';
import { StoreError } from '../store-error';
import type { Neo4jPlace } from './neo4j-place';

interface Meaning {
  readonly code: StoreErrorCode;
  readonly mend: string;
}

const unreachable = (mend: string): Meaning => ({ code: 'unreachable', mend });

const UNREACHABLE = unreachable(
  'the server does not answer, or this database of it is not online: start it, or correct the address',
);
/** A server says no more to its clients where its disk is full: it stops the database. */
const STOPPED = unreachable(
  'the database has stopped after an error of its own, as on a full disk: its debug.log says which; mend it, start the server again and load again',
);
const UNTRUSTED = unreachable(
  "the server's certificate is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS, or write neo4j+ssc:// or bolt+ssc:// to take any certificate",
);
const NOT_ENCRYPTED = unreachable(
  'what answers there speaks no TLS: write neo4j:// or bolt://, or correct the address',
);
const HUNG_UP = unreachable(
  'the server closed the connection: where it asks for an encrypted one write neo4j+s:// or bolt+s://, else start it again',
);
const READ_ONLY: Meaning = {
  code: 'read-only',
  mend: 'the database takes no writes from this user: load as one who may write, into a database that is not read-only',
};
const DISK_FULL: Meaning = {
  code: 'disk-full',
  mend: "the server's disk is full: free some space there and load again",
};

const TAKEN = 'Neo.ClientError.Schema.ConstraintValidationFailed';

/** By code of the server or the driver; the first that the code begins with. */
const BY_CODE: readonly (readonly [string, Meaning])[] = [
  ['ServiceUnavailable', UNREACHABLE],
  ['SessionExpired', UNREACHABLE],
  ['Neo.TransientError.General.DatabaseUnavailable', UNREACHABLE],
  ['Neo.DatabaseError.Database.UnableToStartDatabase', UNREACHABLE],
  ['Neo.DatabaseError.Transaction', STOPPED],
  [
    'Neo.ClientError.Security.Unauthorized',
    {
      code: 'unauthorised',
      mend: 'the server refuses the credentials: set NEO4J_USERNAME and NEO4J_PASSWORD',
    },
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    {
      code: 'unauthorised',
      mend: 'the server was given wrong credentials too often: wait some seconds and set NEO4J_PASSWORD',
    },
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    { code: 'unauthorised', mend: 'the password is to be changed first: do so in Neo4j Browser' },
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    { code: 'not-found', mend: 'there is no such database: make it, or name another in NEO4J_DATABASE' },
  ],
  ['Neo.ClientError.Statement.AccessMode', READ_ONLY],
  ['Neo.ClientError.Security.Forbidden', READ_ONLY],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', READ_ONLY],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', READ_ONLY],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    { code: 'timeout', mend: 'the query took longer than allowed: ask for less, or allow more' },
  ],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    { code: 'query-failed', mend: 'the query needs more memory than the server gives: ask for less' },
  ],
];

/** An error of the driver as a `StoreError`; any other error as it is. No message holds credentials. */
export function fromDriver(error: unknown, place: Neo4jPlace): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const driverCode = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const where = `${place.url} (database ${place.database})`;
  const meaning =
    byText(textOf(error), place.url) ?? BY_CODE.find(([prefix]) => driverCode.startsWith(prefix))?.[1];
  if (meaning === READ_ONLY && driverCode.endsWith('AccessMode'))
    return new StoreError('read-only', 'Only reads are taken here: the query would change the graph', {
      cause: error,
    });
  if (meaning) return new StoreError(meaning.code, `${where}: ${meaning.mend}`, { cause: error });
  if (!driverCode.startsWith('Neo.')) return error;
  const code = driverCode.endsWith('SyntaxError') ? 'syntax' : 'query-failed';
  return new StoreError(code, plain(error.message), { cause: error, position: positionIn(error.message) });
}

/** What the driver tells by its text alone. */
function byText(text: string, url: string): Meaning | undefined {
  if (/No space left|disk (is )?full/i.test(text)) return DISK_FULL;
  if (/certificate is not trusted|_CERT\b|CERT_/.test(text)) return UNTRUSTED;
  if (/secure TLS connection|wrong version number/i.test(text)) return NOT_ENCRYPTED;
  const isEncrypted = /^\w+\+s/.test(url);
  return /Connection was closed by server/.test(text) && !isEncrypted ? HUNG_UP : undefined;
}

/** Whether something could not be created as there is one with its key. */
export function isTaken(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : undefined;
  return cause instanceof Neo4jError && cause.code === TAKEN;
}

/** What an error says, and what it came from says. */
function textOf(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${textOf(error.cause)}` : error.message;
}

/** The sentence without the query and the drawing of the place below it. */
function plain(message: string): string {
  return message.split(/\n|\s*\(line \d+, column/)[0] ?? message;
}

function positionIn(message: string): QueryPosition | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}
