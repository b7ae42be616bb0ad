import { writeFile } from 'node:fs/promises';
import type { LoadReport } from '@stemma/loader';
import { load, preview } from '@stemma/loader';
import { formatProblem } from '@stemma/model';
import { beginLoad, openStore } from '@stemma/store';
import { Command, Option } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { CANON } from '../installed';
import { storeOption } from '../options/store-option';
import { type Output, write } from '../output/output';
import { progressBar } from '../output/progress-bar';
import { readForLoading } from '../read-for-loading';
import { FORMATS } from '../readers';

export function loadCommand({ output, now }: CliContext): Command {
  return new Command('load')
    .description(
      'Read files or folders, each as one source, and make them part of the graph. All or nothing.',
    )
    .argument('[path...]', 'files or folders')
    .option('--canon', 'the canon that ships with Stemma, before all else')
    .option('--source <NAME>', 'name of the source, where its own is not wanted')
    .addOption(new Option('--format <FORMAT>', 'chosen by content where absent').choices(FORMATS))
    .option('--dry-run', 'say what would be loaded and write nothing')
    .option('--strict', `end with exit code ${EXIT.refusedRecords} where records were refused`)
    .option('--report <FILE>', 'write the report as JSON, - for standard output')
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma load graph/canon --dry-run')
    .action(async (given: string[], options) => {
      const paths = options.canon ? [CANON, ...given] : given;
      if (paths.length === 0) throw new CliError(EXIT.usage, 'name a file or folder to load, or --canon');
      if (options.source && paths.length > 1)
        throw new CliError(EXIT.usage, '--source names one source; load the others without it');
      const bar = progressBar(output.notes);
      try {
        const sources = await readForLoading(paths, { format: options.format, name: options.source });
        const reports = options.dryRun
          ? await dryRun(options.store, sources, now)
          : (await load(await beginLoad(options.store), sources, { now, progress: bar.show })).reports;
        bar.stop();
        await tell(reports, options.report === '-' ? output.notes : output.data, options.dryRun === true);
        await report(reports, options.report, output);
        if (options.strict && reports.some(({ refused }) => refused.length > 0))
          throw new CliError(EXIT.refusedRecords, 'some records were refused');
      } finally {
        bar.stop();
      }
    });
}

async function dryRun(url: string, sources: Parameters<typeof preview>[1], now: () => Date) {
  const store = await openStore(url);
  try {
    return (await preview(store, sources, { now })).reports;
  } finally {
    await store.close();
  }
}

async function tell(reports: readonly LoadReport[], stream: Output['notes'], dry: boolean): Promise<void> {
  for (const { source, read, accepted, created, updated, unchanged, ...rest } of reports) {
    const lines = [
      `${source.id} (${source.format})${dry ? ', not written' : ''}: ${read} records read, ${accepted} accepted: ` +
        `${created} new, ${updated} changed, ${unchanged} unchanged; ${rest.merged.length} merged`,
      ...section('refused', rest.refused.map(formatProblem)),
      ...section('links refused', rest.refusedEdges.map(formatProblem)),
      ...section('warnings', rest.warnings.map(formatProblem)),
      ...section(
        'not understood',
        rest.notUnderstood.map(({ line, text }) => `line ${line}: ${text}`),
      ),
    ];
    await write(stream, `${lines.join('\n')}\n`);
  }
}

/** Every line of a list is printed; its heading counts them. */
function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${lines.length} ${name}:`, ...lines.map((line) => `  ${line}`)];
}

async function report(
  reports: readonly LoadReport[],
  place: string | undefined,
  output: Output,
): Promise<void> {
  if (place === undefined) return;
  const text = `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
  if (place === '-') await write(output.data, text);
  else
    await writeFile(place, text).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(EXIT.failed, `the report could not be written to ${place}: ${error.message}`);
    });
}
