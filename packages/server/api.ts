import {
  commonAnswer,
  facetsAnswer,
  graphAnswer,
  levelsAnswer,
  listAnswer,
  pathAnswer,
  searchAnswer,
  statsAnswer,
  workAnswer,
} from '@stemma/lineage';
import { Hono } from 'hono';
import * as z from 'zod';
import { answer } from './answer';
import { askedBody, askedParameters, askedSelection, cypherOff } from './asked';
import { exported } from './exported';
import { schemaAnswer } from './schema-answer';
import { ServerError } from './server-error';
import type { ServerOptions } from './server-options';

const text = z.string().min(1);
const pair = z.object({ a: text, b: text });
const query = z.strictObject({
  cypher: text,
  params: z.record(z.string(), z.unknown()).default({}),
  limit: z.int().positive().optional(),
});

/** The read-only API under `/api`: one line a question, answered by `lineage`. */
export function api(options: ServerOptions): Hono {
  const app = new Hono();
  app.get('/health', async (context) => {
    const state = await options.graph.state();
    context.header('cache-control', 'no-store');
    return context.json({ status: 'ok', version: options.version, ...state });
  });
  app.get('/stats', (context) =>
    answer(context, options, async ({ reader, loading }) => ({ ...(await statsAnswer(reader)), loading })),
  );
  app.get('/schema', (context) => answer(context, options, ({ store }) => schemaAnswer(store)));
  app.get('/sources', (context) => answer(context, options, ({ reader }) => reader.nodes('Source')));
  app.get('/search', (context) => {
    const { q, limit } = askedParameters(
      context,
      z.object({ q: z.string().default(''), limit: z.coerce.number().int().min(1).max(200).default(20) }),
    );
    return answer(context, options, ({ reader }, signal) => searchAnswer(reader, q, { limit, signal }));
  });
  app.get('/works/:id{.+}', (context) => {
    const id = context.req.param('id');
    return answer(context, options, ({ reader }, signal) => workAnswer(reader, id, { signal }));
  });
  app.get('/facets', (context) => {
    const selection = askedSelection(context, options);
    return answer(context, options, ({ reader }, signal) => facetsAnswer(reader, selection, { signal }));
  });
  app.get('/graph', (context) => {
    const selection = askedSelection(context, options);
    return answer(context, options, ({ reader }, signal) => graphAnswer(reader, selection, { signal }));
  });
  app.get('/lineage', (context) => {
    const selection = askedSelection(context, options);
    if (selection.focus.length === 0)
      throw new ServerError('bad-request', 'work: name one whose lineage is meant');
    return answer(context, options, ({ reader }, signal) => levelsAnswer(reader, selection, { signal }));
  });
  app.get('/path', (context) => {
    const { a, b } = askedParameters(context, pair);
    return answer(context, options, ({ reader }, signal) => pathAnswer(reader, a, b, { signal }));
  });
  app.get('/common', (context) => {
    const { a, b } = askedParameters(context, pair);
    return answer(context, options, ({ reader }, signal) => commonAnswer(reader, a, b, { signal }));
  });
  app.get('/lists/:id{.+}', (context) => {
    const id = context.req.param('id');
    return answer(context, options, ({ reader }, signal) => listAnswer(reader, id, { signal }));
  });
  app.get('/queries', (context) => context.json({ queries: options.named }));
  app.post('/query', async (context) => {
    const { queries } = options;
    if (!queries) throw cypherOff();
    const { cypher, params, limit } = await askedBody(context, query);
    const bounds = limit === undefined ? {} : { maxRows: Math.min(limit, options.limits.rows) };
    return answer(context, options, (_, signal) => queries.run(cypher, params, bounds, signal));
  });
  app.on(['GET', 'POST'], '/export', (context) => exported(context, options));
  return app;
}
