import { QueryError } from './query-error';

/** A value that a named query is asked with. */
export interface NamedParameter {
  readonly name: string;
  readonly type: 'text' | 'integer';
  readonly description: string;
  /** Taken where none is given. */
  readonly value: string | number;
}

/** A read query with a name of its own, its title, what it answers and its parameters. */
export interface NamedQuery {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly NamedParameter[];
  readonly cypher: string;
}

const FIELD = /^\/\/ (title|description|parameter): (.+)$/;
const PARAMETER = /^(\w+), (text|integer), (.+?): (.+)$/;

/**
 * Reads a file of `graph/queries`: comments `// title: …`, `// description: …` and one
 * `// parameter: name, text|integer, default as JSON: what it is` a parameter, then the query.
 * @throws QueryError `bad-named-query` that names the line.
 */
export function parseNamedQuery(name: string, text: string): NamedQuery {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const cypher = lines.slice(end).join('\n').trim();
  const stated: Partial<Record<'title' | 'description', string>> = {};
  const parameters: NamedParameter[] = [];
  for (const [index, line] of lines.slice(0, end).entries()) {
    const [, field, value = ''] = FIELD.exec(line) ?? [];
    if (field === 'title' || field === 'description') stated[field] = value;
    else if (field === 'parameter') parameters.push(parameterOf(value, `${name}.cypher:${index + 1}`));
    else
      throw bad(`${name}.cypher:${index + 1}`, `"${line}" is none of // title, // description, // parameter`);
  }
  const { title, description } = stated;
  if (!title || !description || !cypher)
    throw bad(`${name}.cypher`, 'a title, a description and a query are needed');
  return { name, title, description, parameters, cypher };
}

function parameterOf(text: string, place: string): NamedParameter {
  const [, name = '', type, given = '', description = ''] = PARAMETER.exec(text) ?? [];
  const value = jsonOf(given);
  if (type === 'text' && typeof value === 'string') return { name, type, description, value };
  if (type === 'integer' && typeof value === 'number') return { name, type, description, value };
  throw bad(place, `"${text}" is not written: name, text or integer, default as JSON: what it is`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bad(place: string, reason: string): QueryError {
  return new QueryError('bad-named-query', `${place}: ${reason}`);
}
