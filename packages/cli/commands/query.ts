import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { DEFAULT_LIMITS, namedParameters, namedQueries, QueryRunner, requireNamed } from '@stemma/query';
import { Command, InvalidArgumentError } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { QUERIES, readerProgram } from '../installed';
import { wholeNumber } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';

export function queryCommand({ output, signal }: CliContext): Command {
  return new Command('query')
    .description('Ask the graph in Cypher; reads only.')
    .argument('[cypher]', 'the query, - for standard input, or a file that holds it')
    .option('--named [NAME]', 'a query that ships, by name; without a name the list of them')
    .option('--param <k=v...>', 'a parameter; a value that is JSON is taken as such', parameter, {})
    .option('--limit <N>', 'most rows', wholeNumber, DEFAULT_LIMITS.maxRows)
    .option(
      '--timeout <S>',
      'seconds after which it is stopped',
      wholeNumber,
      DEFAULT_LIMITS.timeoutMs / 1000,
    )
    .addOption(formatOption())
    .addOption(storeOption())
    .addHelpText(
      'after',
      '\nExample:\n  stemma query "MATCH (w:Model) RETURN w.name, w.year ORDER BY w.year, w.name LIMIT 5"',
    )
    .action(async (given: string | undefined, options) => {
      if (options.named === true) return listNamed(options.format, output);
      const { cypher, parameters } = await asked(given, options.named, options.param);
      const runner = new QueryRunner({ program: readerProgram(), storeUrl: options.store });
      try {
        const limits = { maxRows: options.limit, timeoutMs: options.timeout * 1000 };
        const result = await runner.run(cypher, parameters, limits, signal);
        const { columns, rows, truncated, timeMs } = result;
        const count = truncated ? `the first ${rows.length} rows of more` : `${rows.length} rows`;
        await printAnswer(
          { json: { columns, rows, truncated, timeMs }, columns, rows, notes: [`${count}, ${timeMs} ms`] },
          options.format,
          output,
        );
        if (truncated) throw new CliError(EXIT.limit, `cut at ${rows.length} rows; more with --limit`);
      } finally {
        runner.close();
      }
    });
}

async function asked(
  given: string | undefined,
  named: string | undefined,
  parameters: Record<string, unknown>,
): Promise<{ cypher: string; parameters: Record<string, unknown> }> {
  if (named === undefined && given !== undefined) return { cypher: await queryText(given), parameters };
  if (named === undefined || given !== undefined)
    throw new CliError(
      EXIT.usage,
      'give a query, or --named with the name of one: stemma query --named lists them',
    );
  const query = requireNamed(await namedQueries(QUERIES), named);
  return { cypher: query.cypher, parameters: namedParameters(query, parameters) };
}

async function listNamed(
  format: Parameters<typeof printAnswer>[1],
  output: CliContext['output'],
): Promise<void> {
  const queries = await namedQueries(QUERIES);
  const rows = queries.map(({ name, description, parameters }) => [
    name,
    description,
    parameters.map((one) => `${one.name}=${one.value}`).join(', '),
  ]);
  await printAnswer(
    { json: { queries }, columns: ['name', 'what it answers', 'parameters'], rows, notes: [] },
    format,
    output,
  );
}

async function queryText(given: string): Promise<string> {
  if (given === '-') return text(process.stdin);
  if (/\s|\(/.test(given)) return given;
  return readFile(given, 'utf8').catch(() => given);
}

function parameter(given: string, before: Record<string, unknown>): Record<string, unknown> {
  const at = given.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('written name=value.');
  return { ...before, [given.slice(0, at)]: value(given.slice(at + 1)) };
}

function value(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}
