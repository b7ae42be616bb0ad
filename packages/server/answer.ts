import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { publicAnswer } from './public-answer';
import type { OpenGraph } from './served-graph';
import { ServerError } from './server-error';
import type { ServerLimits, ServerOptions } from './server-options';

/** Header that carries the generation of the graph that an answer was made from. */
const GENERATION_HEADER = 'stemma-generation';

/** A store that was begun anew counts from 1 again, so a tag holds only for one run of the server. */
const RUN = randomUUID();

/**
 * Answers a question as JSON. An answer is a function of the address and of the graph's generation,
 * so its ETag needs no answer to be made: a client that has it is told so at once. While a load changes
 * the graph that is read, an answer holds for the moment only.
 * @throws ServerError `too-large`.
 */
export async function answer(
  context: Context,
  { graph, limits }: ServerOptions,
  question: (graph: OpenGraph, signal: AbortSignal) => Promise<unknown>,
): Promise<Response> {
  return graph.use(async (open) => {
    const tag = open.loading ? undefined : `W/"${RUN}-${open.generation}"`;
    if (tag) context.header('etag', tag);
    context.header('cache-control', tag ? 'no-cache' : 'no-store');
    context.header(GENERATION_HEADER, String(open.generation));
    if (tag && context.req.method === 'GET' && context.req.header('if-none-match') === tag)
      return context.body(null, 304);
    const text = JSON.stringify(publicAnswer(await question(open, context.req.raw.signal)));
    requireSize(text, limits);
    return context.body(text, 200, { 'content-type': 'application/json' });
  });
}

/** @throws ServerError `too-large`. */
export function requireSize(text: string, { answerBytes }: ServerLimits): void {
  if (Buffer.byteLength(text) > answerBytes)
    throw new ServerError(
      'too-large',
      `the answer is larger than ${answerBytes} bytes; ask for less, for instance with fewer steps or a cap`,
    );
}
