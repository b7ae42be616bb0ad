import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type NamedQuery, parseNamedQuery } from './named-query';
import { QueryError } from './query-error';

const ENDING = '.cypher';

/** The named queries of a folder, by name. @throws QueryError `bad-named-query`. */
export async function namedQueries(folder: string): Promise<NamedQuery[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).sort();
  return Promise.all(
    files.map(async (file) =>
      parseNamedQuery(file.slice(0, -ENDING.length), await readFile(join(folder, file), 'utf8')),
    ),
  );
}

/** The named query of that name. @throws QueryError `unknown-query`, which lists those that there are. */
export function requireNamed(queries: readonly NamedQuery[], name: string): NamedQuery {
  const found = queries.find((query) => query.name === name);
  if (found) return found;
  const known = queries.map((query) => query.name).join(', ');
  throw new QueryError('unknown-query', `there is no query named "${name}"; there are: ${known}`);
}

/**
 * The parameters of a named query: those given, and its defaults for the rest.
 * @throws QueryError `bad-parameter` for one that it has not, or of another type.
 */
export function namedParameters(
  { name, parameters }: NamedQuery,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = Object.fromEntries(
    parameters.map((parameter) => [parameter.name, parameter.value]),
  );
  for (const [key, value] of Object.entries(given)) {
    const parameter = parameters.find((one) => one.name === key);
    if (!parameter) {
      const known = parameters.map((one) => one.name).join(', ') || 'none';
      throw new QueryError('bad-parameter', `${name} has no parameter "${key}"; it has: ${known}`);
    }
    values[key] = parameter.type === 'text' ? String(value) : wholeNumber(value, `${name}: ${key}`);
  }
  return values;
}

function wholeNumber(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new QueryError('bad-parameter', `${what} is a whole number, not ${JSON.stringify(value)}`);
}
