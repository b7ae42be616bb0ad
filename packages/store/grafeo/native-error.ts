import { StoreError, type StoreErrorCode } from '../store-error';

/** Reasons that the native code states in its text alone, and those of Node's own writing beside it. */
const BY_TEXT: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [
    /No space left|ENOSPC|EDQUOT|os error (28|122)\b/,
    'disk-full',
    'the disk is full: free some space and try again',
  ],
  [/os error (1|13|30)\b/, 'read-only', 'the store cannot be written: allow access or choose another folder'],
  [/locked/, 'locked', 'another process has the database open: wait for it or end it'],
  [
    /GRAFEO-X002|header magic|[Cc]hecksum|corrupt/,
    'damaged',
    'the database file is damaged: stemma rollback',
  ],
];

/** An error of the native code as a `StoreError`; one that is already a `StoreError` as it is. */
export function fromNative(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const known = BY_TEXT.find(([pattern]) => pattern.test(text));
  if (known) return new StoreError(known[1], `${place}: ${known[2]} (${text})`, { cause: error });
  const status = error instanceof Error && 'gqlStatus' in error ? String(error.gqlStatus) : '';
  if (status.startsWith('25')) {
    return new StoreError('read-only', 'Only reads are taken here: the query would change the graph', {
      cause: error,
    });
  }
  const code = status.startsWith('42') ? 'syntax' : 'query-failed';
  return new StoreError(code, plain(text), { cause: error, position: positionIn(text) });
}

/** The sentence without the store's own numbering and its drawing of the place. */
function plain(text: string): string {
  const [first = text] = text.split('\n  --> query:');
  return first.replace(/^[\w ]+ error: (GRAFEO-\w+: )?/, '').replace(/^\[Cypher\] /, '');
}

function positionIn(text: string): { line: number; column: number } | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(text) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}
