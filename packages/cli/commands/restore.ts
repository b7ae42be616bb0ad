import { restore } from '@stemma/store';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';

export function restoreCommand({ output }: CliContext): Command {
  return new Command('restore')
    .description('Make the graph of a backup the current one.')
    .argument('<path>', 'the folder that stemma backup made')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma restore saved')
    .action(async (from: string, options) => {
      const generation = await restore(options.store, from);
      await write(output.notes, `The graph is that of ${from}, as generation ${generation}.\n`);
    });
}
