import { pathAnswer } from '@stemma/lineage';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { wholeNumber } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';
import { withReader } from '../with-reader';

export function pathCommand({ output, signal }: CliContext): Command {
  return new Command('path')
    .description('The shortest ways by which one work descends from another.')
    .argument('<from>', 'a work, by id, name, alias or arXiv id')
    .argument('<to>', 'another')
    .option('--limit <N>', 'most paths', wholeNumber, 12)
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma path "Stable Diffusion" GAN')
    .action(async (from: string, to: string, options) => {
      const answer = await withReader(options.store, (reader) =>
        pathAnswer(reader, from, to, { limit: options.limit, signal }),
      );
      const names = new Map(answer.subgraph.nodes.map((node) => [node.id, String(node.properties.name)]));
      const name = (id: string) => names.get(id) ?? id;
      const none = `Neither ${name(answer.a)} nor ${name(answer.b)} descends from the other.`;
      await printAnswer(
        {
          json: answer,
          columns: ['steps', 'path'],
          rows: answer.paths.map((path) => [path.length - 1, path.map(name).join(' → ')]),
          notes: [answer.paths.length === 0 ? none : `${answer.paths.length} of ${answer.total} shown`],
        },
        options.format,
        output,
      );
    });
}
