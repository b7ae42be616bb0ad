import { writeFile } from 'node:fs/promises';
import { graphAnswer, requireResolved } from '@stemma/lineage';
import { FRAMES } from '@stemma/model';
import { EXPORT_FORMATS, exportSelection } from '@stemma/server';
import { Command, Option } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { selectionOf, withSelection } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';
import { withReader } from '../with-reader';

export function exportCommand({ output, signal }: CliContext): Command {
  return withSelection(new Command('export'))
    .description('Write a part of the graph to a file; without selection flags the whole graph.')
    .addOption(new Option('--format <FORMAT>', 'what to write').choices(EXPORT_FORMATS).default('json'))
    .addOption(
      new Option('--frame <FRAME>', 'what a picture is laid out for').choices(FRAMES).default('wide'),
    )
    .addOption(
      new Option('--theme <THEME>', 'colours of a picture').choices(['light', 'dark']).default('light'),
    )
    .addOption(new Option('--language <LANGUAGE>', 'of a picture').choices(['en', 'zh']).default('en'))
    .option('--output <PATH>', 'file, - for standard output', '-')
    .addOption(storeOption())
    .addHelpText(
      'after',
      '\nExample:\n  stemma export --work LLaMA --back 2 --on 1 --format svg --output llama.svg',
    )
    .action(async (options) => {
      const selection = selectionOf(options);
      if (selection.cypher !== undefined)
        throw new CliError(EXIT.usage, '--cypher is not exported yet; "stemma query" prints its rows');
      const body = await withReader(options.store, async (reader, store) => {
        const answer = requireResolved(await graphAnswer(reader, selection, { signal }));
        const { format, frame, theme, language } = options;
        return (await exportSelection(answer, store, { format, frame, theme, language })).body;
      });
      if (options.output === '-') await write(output.data, body);
      else
        await writeFile(options.output, body).catch((error: NodeJS.ErrnoException) => {
          throw new CliError(EXIT.failed, `${options.output} could not be written: ${error.message}`);
        });
    });
}
