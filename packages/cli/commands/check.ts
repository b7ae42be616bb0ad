import { checkSource } from '@stemma/loader';
import { formatProblem } from '@stemma/model';
import { Command } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { write } from '../output/output';
import { readForLoading } from '../read-for-loading';

export function checkCommand({ output }: CliContext): Command {
  return new Command('check')
    .description(
      'Validate canon files and reading lists: file, line, column, what is wrong, what would be right.',
    )
    .argument('<path...>', 'files or folders; each is checked as one source')
    .addHelpText('after', '\nExample:\n  stemma check graph/canon')
    .action(async (paths: string[]) => {
      let faults = 0;
      for (const path of paths) {
        const [source] = await readForLoading([path]);
        if (!source) continue;
        const { format, records, problems, notUnderstood } = checkSource(source);
        faults += problems.length;
        for (const problem of problems) await write(output.data, `${formatProblem(problem)}\n`);
        for (const { line, text } of notUnderstood)
          await write(output.data, `${path}:${line}: not understood: ${text}\n`);
        const found = problems.length === 0 ? 'nothing wrong' : `${problems.length} faults`;
        await write(output.notes, `${path}: ${records} records (${format}), ${found}\n`);
      }
      if (faults > 0) throw new CliError(EXIT.failed, '');
    });
}
