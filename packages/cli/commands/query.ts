import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { DEFAULT_LIMITS, QueryRunner } from '@stemma/query';
import { Command, InvalidArgumentError } from 'commander';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { readerProgram } from '../installed';
import { wholeNumber } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { formatOption, printAnswer } from '../output/table';

export function queryCommand({ output, signal }: CliContext): Command {
  return new Command('query')
    .description('Ask the graph in Cypher; reads only.')
    .argument('<cypher>', 'the query, - for standard input, or a file that holds it')
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
    .action(async (given: string, options) => {
      const cypher = await queryText(given);
      const runner = new QueryRunner({ program: readerProgram(), storeUrl: options.store });
      try {
        const limits = { maxRows: options.limit, timeoutMs: options.timeout * 1000 };
        const result = await runner.run(cypher, options.param, limits, signal);
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
