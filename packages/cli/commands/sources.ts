import { loadedSources } from '@stemma/loader';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { loadingInWords } from '../output/loading-in-words';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function sourcesCommand({ output }: CliContext): Command {
  return new Command('sources')
    .description('List what the graph was made from.')
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma sources')
    .action(async (options) => {
      const { sources, loading } = await withReader(options.store, async (_, store) => ({
        sources: await loadedSources(store),
        loading: (await store.info()).loading,
      }));
      await printAnswer(
        {
          json: { sources, loading },
          columns: ['id', 'title', 'format', 'licence', 'records', 'loaded'],
          rows: sources.map((s) => [s.id, s.title, s.format, s.licence, s.records, s.loadedAt]),
          notes: loading ? [loadingInWords(loading)] : [],
        },
        options.format,
        output,
      );
    });
}
