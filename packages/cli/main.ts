#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import type { CliContext } from './context';
import { explainError } from './explain-error';
import { packageFile } from './installed';
import { STANDARD_OUTPUT, write } from './output/output';
import { createProgram } from './program';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Stemma needs Node 20.19 or later and this is ${process.versions.node}.\n`);
  process.exit(1);
}

// A reader of our output that has seen enough (head, less) ends us quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

/** One Ctrl-C may come twice at once: from the terminal, and from npm, which hands it on. */
const ONE_PRESS_MS = 500;
const stop = new AbortController();
let stoppedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second time nothing is waited for.
    if (stop.signal.aborted && Date.now() - stoppedAt > ONE_PRESS_MS) process.exit(130);
    if (!stop.signal.aborted) stoppedAt = Date.now();
    stop.abort();
  });
}

const { version } = JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string };
const context: CliContext = { output: STANDARD_OUTPUT, version, now: () => new Date(), signal: stop.signal };
try {
  await createProgram(context).parseAsync();
  process.exitCode = 0;
} catch (error) {
  const { exitCode, message } = explainError(error);
  if (message) await write(context.output.notes, `${message}\n`);
  process.exitCode = exitCode;
}
