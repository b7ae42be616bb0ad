import { writeFile } from 'node:fs/promises';
import type { GivenSource, LoadOptions, LoadReport } from '@stemma/loader';
import { load, loadInto, preview } from '@stemma/loader';
import { formatProblem } from '@stemma/model';
import { beginLoad, ImportFolder, openStore } from '@stemma/store';
import { Command, Option } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { CANON } from '../installed';
import { storeOption } from '../options/store-option';
import { type Output, write } from '../output/output';
import { progressBar } from '../output/progress-bar';
import { openForLoading } from '../read-for-loading';
import { FORMATS } from '../readers';

export function loadCommand({ output, now, signal }: CliContext): Command {
  return new Command('load')
    .description(
      'Read files or folders, each as one source, and make them part of the graph. All or nothing.',
    )
    .argument('[path...]', 'files or folders')
    .option('--canon', 'the canon that ships with Stemma, before all else')
    .option('--source <NAME>', 'name of the source, where its own is not wanted')
    .addOption(new Option('--format <FORMAT>', 'chosen by content where absent').choices(FORMATS))
    .addOption(
      new Option(
        '--references <WHICH>',
        'cited works that no source describes: kept as stubs, or left out and counted',
      )
        .choices(['stub', 'known'])
        .default('stub'),
    )
    .option('--dry-run', 'say what would be loaded and write nothing')
    .option('--strict', `end with exit code ${EXIT.refusedRecords} where records were refused`)
    .option('--report <FILE>', 'write the report as JSON, - for standard output')
    .option('--to <neo4j-admin:DIR>', "write the files of Neo4j's bulk import, of these sources alone")
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma load graph/canon --dry-run')
    .action(async (given: string[], options) => {
      const paths = options.canon ? [CANON, ...given] : given;
      if (paths.length === 0) throw new CliError(EXIT.usage, 'name a file or folder to load, or --canon');
      if (options.source && paths.length > 1)
        throw new CliError(EXIT.usage, '--source names one source; load the others without it');
      const bar = progressBar(output.notes, signal);
      try {
        const { references, format, source: name } = options;
        const sources = await openForLoading(paths, { references, format, name }, (done, total) =>
          bar.show({ stage: 'read', done, total }),
        );
        const how = { now, progress: bar.show };
        const folder = options.to === undefined ? undefined : importFolder(options.to);
        const { reports, more } = folder
          ? await toImport(folder, sources, how)
          : options.dryRun
            ? { reports: await dryRun(options.store, sources, how) }
            : { reports: (await load(await beginLoad(options.store), sources, how)).reports };
        bar.stop();
        await tell(reports, options.report === '-' ? output.notes : output.data, options.dryRun === true);
        await report(reports, options.report, output);
        if (more) await write(output.notes, more);
        if (options.strict && reports.some(({ refused }) => refused.length > 0))
          throw new CliError(EXIT.refusedRecords, 'some records were refused');
      } finally {
        bar.stop();
      }
    });
}

async function dryRun(url: string, sources: readonly GivenSource[], how: LoadOptions) {
  const store = await openStore(url);
  try {
    return (await preview(store, sources, how)).reports;
  } finally {
    await store.close();
  }
}

/** The folder that `--to` names. */
function importFolder(to: string): string {
  const [, folder] = /^neo4j-admin:(.+)$/.exec(to) ?? [];
  if (folder) return folder;
  throw new CliError(EXIT.usage, `--to takes neo4j-admin:DIR, not ${to}`);
}

async function toImport(folder: string, sources: readonly GivenSource[], how: LoadOptions) {
  const files = await ImportFolder.create(folder);
  try {
    const reports = await loadInto(files, sources, how);
    await files.end();
    return {
      reports,
      more: `Written. What makes a database of it, on the server's machine:\n${files.commands().shell}`,
    };
  } catch (error) {
    await files.abort();
    throw error;
  }
}

async function tell(reports: readonly LoadReport[], stream: Output['notes'], dry: boolean): Promise<void> {
  for (const { source, read, accepted, created, updated, unchanged, ...rest } of reports) {
    const lines = [
      `${source.id} (${source.format})${dry ? ', not written' : ''}: ${read} records read, ${accepted} accepted: ` +
        `${created} new, ${updated} changed, ${unchanged} unchanged; ${rest.merged.length + (rest.omitted?.merged ?? 0)} merged`,
      ...section('refused', rest.refused.map(formatProblem), rest.omitted?.refused),
      ...section(
        ['link refused', 'links refused'],
        rest.refusedEdges.map(formatProblem),
        rest.omitted?.refusedEdges,
      ),
      ...section(['warning', 'warnings'], rest.warnings.map(formatProblem), rest.omitted?.warnings),
      ...section(
        'not understood',
        rest.notUnderstood.map(({ line, text }) => `line ${line}: ${text}`),
      ),
    ];
    await write(stream, `${lines.join('\n')}\n`);
  }
}

/** Every line of a list is printed; its heading counts them, and those that are counted only. */
function section(
  name: string | readonly [one: string, several: string],
  lines: readonly string[],
  omitted = 0,
): string[] {
  if (lines.length === 0) return [];
  const count = lines.length + omitted;
  const [one, several] = typeof name === 'string' ? [name, name] : name;
  const more = omitted > 0 ? [`  … and ${omitted} more of the same kinds`] : [];
  return [`${count} ${count === 1 ? one : several}:`, ...lines.map((line) => `  ${line}`), ...more];
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
