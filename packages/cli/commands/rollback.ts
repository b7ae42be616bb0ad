import { rollback } from '@stemma/store';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';

export function rollbackCommand({ output }: CliContext): Command {
  return new Command('rollback')
    .description('Go back to the graph before the last load or unload.')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma rollback')
    .action(async (options) => {
      const generation = await rollback(options.store);
      await write(output.notes, `The graph is that of generation ${generation} again.\n`);
    });
}
