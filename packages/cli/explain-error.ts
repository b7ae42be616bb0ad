import { LineageError } from '@stemma/lineage';
import { LoaderError } from '@stemma/loader';
import { ModelError } from '@stemma/model';
import { QueryError } from '@stemma/query';
import { ServerError } from '@stemma/server';
import { StoreError } from '@stemma/store';
import { CommanderError } from 'commander';
import { CliError, EXIT, type ExitCode } from './exit-code';

/** What a person is told of an error, and the exit code it gives. */
export interface Explained {
  readonly exitCode: ExitCode;
  /** Empty where the library has said it already. */
  readonly message: string;
}

export function explainError(error: unknown): Explained {
  if (error instanceof CommanderError)
    return { exitCode: error.exitCode === 0 ? EXIT.done : EXIT.usage, message: '' };
  if (error instanceof CliError) return { exitCode: error.exitCode, message: error.message };
  if (error instanceof ModelError) return { exitCode: EXIT.usage, message: error.message };
  if (error instanceof LineageError) return { exitCode: EXIT.failed, message: withCandidates(error) };
  if (error instanceof QueryError) return { exitCode: ofQuery(error), message: error.message };
  if (error instanceof StoreError) return { exitCode: ofStore(error), message: error.message };
  if (error instanceof LoaderError || error instanceof ServerError)
    return { exitCode: EXIT.failed, message: error.message };
  return {
    exitCode: EXIT.failed,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function withCandidates(error: LineageError): string {
  const names = (error.candidates ?? []).map(({ id, name }) => `  ${name}  (${id})`);
  return [error.message, ...names].join('\n');
}

function ofQuery(error: QueryError): ExitCode {
  if (error.code === 'timeout' || error.code === 'memory') return EXIT.limit;
  return error.code === 'unknown-query' || error.code === 'bad-parameter' ? EXIT.usage : EXIT.failed;
}

function ofStore(error: StoreError): ExitCode {
  if (error.code === 'timeout') return EXIT.limit;
  return ['unreachable', 'unauthorised', 'foreign-graph', 'not-found', 'bad-url', 'damaged'].includes(
    error.code,
  )
    ? EXIT.storeUnreachable
    : EXIT.failed;
}
