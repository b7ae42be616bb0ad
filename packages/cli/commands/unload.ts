import { unload } from '@stemma/loader';
import { beginLoad } from '@stemma/store';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';
import { progressBar } from '../output/progress-bar';

export function unloadCommand({ output, signal }: CliContext): Command {
  return new Command('unload')
    .description(
      'Take sources out of the graph again: what only they said goes, what only they had joined parts.',
    )
    .argument('[source...]', 'ids of sources, see "stemma sources"')
    .option('--all', 'all of them: the graph is empty then')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma unload stemma-canon')
    .action(async (sources: string[], options) => {
      if ((options.all === true) === sources.length > 0)
        throw new CliError(EXIT.usage, 'name the sources to take out, or --all');
      const bar = progressBar(output.notes, signal);
      try {
        const result = await unload(await beginLoad(options.store), options.all ? 'all' : sources, bar.show);
        bar.stop();
        await write(output.notes, `Taken out: ${result.unloaded.join(', ') || 'nothing was loaded'}\n`);
      } finally {
        bar.stop();
      }
    });
}
