import { sourcesAnswer } from '@stemma/server';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function sourcesCommand({ output }: CliContext): Command {
  return new Command('sources')
    .description('List what the graph was made from.')
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma sources')
    .action(async (options) => {
      const answer = await withReader(options.store, (reader) => sourcesAnswer(reader));
      await printAnswer(
        {
          json: answer,
          columns: ['id', 'title', 'format', 'licence', 'records', 'loaded'],
          rows: answer.sources.map((s) => [s.id, s.title, s.format, s.licence, s.records, s.loadedAt]),
        },
        options.format,
        output,
      );
    });
}
