import { backup } from '@stemma/store';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';

export function backupCommand({ output }: CliContext): Command {
  return new Command('backup')
    .description('Copy the graph to a folder, also while it is served.')
    .argument('<path>', 'a folder that is not there yet')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma backup saved')
    .action(async (target: string, options) => {
      const generation = await backup(options.store, target);
      await write(output.notes, `Generation ${generation} is kept in ${target}.\n`);
    });
}
