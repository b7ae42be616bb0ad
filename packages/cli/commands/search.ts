import { searchAnswer } from '@stemma/lineage';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { wholeNumber } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function searchCommand({ output, signal }: CliContext): Command {
  return new Command('search')
    .description('Find works, people, laboratories and topics by name, alias, identifier or address.')
    .argument('<text...>', 'what to look for; typing errors are forgiven')
    .option('--limit <N>', 'most hits', wholeNumber, 20)
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma search "atention is al you ned"')
    .action(async (words: string[], options) => {
      const answer = await withReader(options.store, (reader) =>
        searchAnswer(reader, words.join(' '), { limit: options.limit, signal }),
      );
      await printAnswer(
        {
          json: answer,
          columns: ['name', 'label', 'matched', 'date', 'score', 'id'],
          rows: answer.hits.map((hit) => [
            hit.name,
            hit.kind ?? hit.label,
            hit.matched.text,
            hit.date,
            hit.score,
            hit.id,
          ]),
          notes: [`${answer.hits.length} of ${answer.total}`],
        },
        options.format,
        output,
      );
    });
}
