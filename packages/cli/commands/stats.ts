import { statsAnswer } from '@stemma/lineage';
import { contentHash } from '@stemma/store';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { storeOption } from '../options/store-option';
import { loadingInWords } from '../output/loading-in-words';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function statsCommand({ output }: CliContext): Command {
  return new Command('stats')
    .description('Counts by label and type, content hash, generation and store.')
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma stats')
    .action(async (options) => {
      const json = await withReader(options.store, async (reader, store) => {
        const { labels, types } = await statsAnswer(reader);
        const { generation, url, loading } = await store.info();
        return { contentHash: await contentHash(store), generation, store: url, labels, types, loading };
      });
      await printAnswer(
        {
          json,
          columns: ['what', 'count'],
          rows: [...Object.entries(json.labels), ...Object.entries(json.types)],
          notes: [
            `content hash ${json.contentHash}`,
            `generation ${json.generation} of ${json.store}`,
            ...(json.loading ? [loadingInWords(json.loading)] : []),
          ],
        },
        options.format,
        output,
      );
    });
}
