/** Exit codes of the command, as scripts rely on them. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  /** Loaded, with refused records, under `--strict`. */
  refusedRecords: 3,
  storeUnreachable: 4,
  /** A time, memory or row limit was reached. */
  limit: 5,
  /** Ctrl-C, as shells count it. */
  stopped: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a sentence on stderr and an exit code; only `main` exits. */
export class CliError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message);
    this.name = 'CliError';
  }
}
