import { randomBytes } from 'node:crypto';
import { namedQueries, QueryRunner } from '@stemma/query';
import {
  createApp,
  DEFAULT_SERVER_LIMITS,
  hostNames,
  isLoopback,
  type Listening,
  listen,
  ServedGraph,
} from '@stemma/server';
import { Command, Option } from 'commander';
import openInBrowser from 'open';
import type { CliContext } from '../context';
import { CliError, EXIT } from '../exit-code';
import { isBuilt, QUERIES, readerProgram, WEB_ROOT } from '../installed';
import { loadCanonWhereNew } from '../load-canon';
import { wholeNumber } from '../options/selection-options';
import { storeOption } from '../options/store-option';
import { write } from '../output/output';

const LIMITS = DEFAULT_SERVER_LIMITS;

export function serveCommand(context: CliContext): Command {
  return new Command('serve')
    .description('Serve the page and the API. An empty store is given the canon first.')
    .option('--host <HOST>', 'address to answer on; any but loopback needs --token', '127.0.0.1')
    .option('--port <PORT>', 'port, 0 for a free one', wholeNumber, 4680)
    .option('--open', 'open the page in the browser')
    .option('--token <TOKEN>', 'what a client must bring; "new" makes one')
    .option('--allow-cypher', 'answer Cypher over HTTP')
    .option('--canon', 'load the canon where the store holds another version of it')
    .addOption(bound('--max-works <N>', 'most works in a picture', LIMITS.works))
    .addOption(bound('--max-rows <N>', 'most rows of a query', LIMITS.rows))
    .addOption(bound('--max-body <BYTES>', 'most bytes of a request', LIMITS.bodyBytes))
    .addOption(bound('--max-answer <BYTES>', 'most bytes of an answer', LIMITS.answerBytes))
    .addOption(bound('--query-timeout <S>', 'seconds after which a query is stopped', 10).argParser(timeout))
    .addOption(bound('--query-memory <MIB>', 'MiB by which a query may grow', 1024))
    .addOption(storeOption())
    .addHelpText('after', '\nExample:\n  stemma serve --port 4680')
    .action(async (options) => {
      if (!isLoopback(options.host) && !options.token)
        throw new CliError(EXIT.usage, `--host ${options.host} lets other machines in; add --token new`);
      const token = options.token === 'new' ? randomBytes(16).toString('hex') : options.token;
      await loadCanonWhereNew(options.store, options.canon === true, context);
      const { close, listening } = await start(options, token, context);
      const address = token ? `${listening.url}/?token=${token}` : `${listening.url}/`;
      await write(context.output.notes, `Stemma is at ${address}\nCtrl-C ends it.\n`);
      if (options.open) await openInBrowser(address);
      await ended(context.signal);
      await close();
    });
}

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly store: string;
  readonly allowCypher?: boolean;
  readonly maxWorks: number;
  readonly maxRows: number;
  readonly maxBody: number;
  readonly maxAnswer: number;
  readonly queryTimeout: number;
  readonly queryMemory: number;
}

interface Started {
  readonly listening: Listening;
  close(): Promise<void>;
}

async function start(
  options: ServeOptions,
  token: string | undefined,
  { output, version }: CliContext,
): Promise<Started> {
  const log = (line: string) => void write(output.notes, `${line}\n`);
  const queries = options.allowCypher
    ? new QueryRunner({
        program: readerProgram(),
        storeUrl: options.store,
        limits: {
          timeoutMs: options.queryTimeout * 1000,
          maxRows: options.maxRows,
          maxGrowthBytes: options.queryMemory * 1024 ** 2,
        },
      })
    : undefined;
  const graph = new ServedGraph(options.store, () => queries?.refresh());
  const app = createApp({
    graph,
    queries,
    named: await namedQueries(QUERIES),
    webRoot: isBuilt() ? WEB_ROOT : undefined,
    hosts: hostNames(options.host),
    token,
    limits: {
      bodyBytes: options.maxBody,
      answerBytes: options.maxAnswer,
      rows: options.maxRows,
      works: options.maxWorks,
    },
    version,
    log,
  });
  const end = async () => {
    queries?.close();
    await graph.close();
  };
  try {
    const listening = await listen(app, options.host, options.port);
    void graph.prepare();
    return {
      listening,
      close: async () => {
        await listening.close();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function bound(flags: string, help: string, value: number): Option {
  return new Option(flags, help).argParser(wholeNumber).default(value);
}

function timeout(text: string): number {
  return Math.min(wholeNumber(text), 30);
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
