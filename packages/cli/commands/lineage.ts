import { graphAnswer, lineageLevels, requireResolved } from '@stemma/lineage';
import { EMPTY_SELECTION, readSelection } from '@stemma/model';
import { publicAnswer } from '@stemma/server';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { withDepth, withSteps } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function lineageCommand({ output, signal }: CliContext): Command {
  return withDepth(new Command('lineage'))
    .description('What a work builds on, and what builds on it, step by step.')
    .argument('<work>', 'by id, name, alias or arXiv id')
    .option('--relation <RELATION...>', 'relations to follow (cites adds citations)')
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma lineage LLaMA --direction ancestors --depth 2')
    .action(async (work: string, options) => {
      const { relations } = readSelection(
        ((options.relation ?? []) as string[]).map((relation) => ['relation', relation] as const),
      );
      const selection = withSteps({ ...EMPTY_SELECTION, focus: [work], relations }, options);
      const answer = await withReader(options.store, async (reader) =>
        requireResolved(await graphAnswer(reader, selection, { signal })),
      );
      const lineage = lineageLevels(answer);
      const nodes = new Map(lineage.nodes.map((node) => [node.id, node]));
      const depths = lineage.levels.flatMap(({ depth, ids }) =>
        ids.map((id) => [depth, nodes.get(id)] as const),
      );
      await printAnswer(
        {
          json: publicAnswer(lineage),
          columns: ['step', 'name', 'date', 'kind', 'id'],
          rows: depths.flatMap(([depth, node]) =>
            node ? [[depth, node.properties.name, node.properties.date, node.properties.kind, node.id]] : [],
          ),
          notes: [`${lineage.shown} of ${lineage.total} works`],
        },
        options.format,
        output,
      );
    });
}
