import { readSelection, type Selection } from '@stemma/model';
import type { Context } from 'hono';
import type * as z from 'zod';
import { ServerError } from './server-error';
import type { ServerOptions } from './server-options';

/**
 * The selection that a request's query states, the server's cap filled in.
 * @throws ModelError `bad-selection`; ServerError `cypher-off`.
 */
export function askedSelection(context: Context, { limits, queries }: ServerOptions): Selection {
  const selection = readSelection([...new URL(context.req.url).searchParams]);
  if (selection.cypher !== undefined && !queries) throw cypherOff();
  return { ...selection, cap: selection.cap ?? limits.works };
}

/** Parameters of a request, checked. @throws ServerError `bad-request`, naming the parameter. */
export function askedParameters<T extends z.ZodType>(context: Context, schema: T): z.output<T> {
  return checked(schema, context.req.query());
}

export async function askedBody<T extends z.ZodType>(context: Context, schema: T): Promise<z.output<T>> {
  const body: unknown = await context.req.json().catch(() => {
    throw new ServerError('bad-request', 'the body is not JSON');
  });
  return checked(schema, body);
}

export function cypherOff(): ServerError {
  return new ServerError(
    'cypher-off',
    'Cypher over HTTP is off; start the server with --allow-cypher to turn it on',
  );
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ServerError('bad-request', `${issue?.path.join('.') || 'request'}: ${issue?.message}`);
}
