import { Command } from 'commander';
import { backupCommand } from './commands/backup';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { lineageCommand } from './commands/lineage';
import { loadCommand } from './commands/load';
import { pathCommand } from './commands/path';
import { queryCommand } from './commands/query';
import { restoreCommand } from './commands/restore';
import { rollbackCommand } from './commands/rollback';
import { searchCommand } from './commands/search';
import { serveCommand } from './commands/serve';
import { sourcesCommand } from './commands/sources';
import { statsCommand } from './commands/stats';
import { unloadCommand } from './commands/unload';
import type { CliContext } from './context';

const COMMANDS = [
  serveCommand,
  loadCommand,
  checkCommand,
  searchCommand,
  lineageCommand,
  pathCommand,
  queryCommand,
  exportCommand,
  statsCommand,
  sourcesCommand,
  unloadCommand,
  rollbackCommand,
  backupCommand,
  restoreCommand,
];

/** The command `stemma` with all its subcommands; errors are thrown, never printed or exited on. */
export function createProgram(context: CliContext): Command {
  const program = new Command('stemma')
    .description(
      'Explore the family tree of AI models and papers: what a work builds on, and what builds on it.',
    )
    .version(context.version)
    .showHelpAfterError('(add --help for the flags)')
    .addHelpText('after', '\nExample:\n  stemma serve --open');
  for (const command of COMMANDS) program.addCommand(command(context));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.output.data.write(text),
      writeErr: (text) => context.output.notes.write(text),
    });
  }
  return program;
}
