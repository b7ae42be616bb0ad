import { QueryError } from './query-error';

/** Text, comments and quoted names: nothing in them is a keyword. */
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** Words that open a file or call a procedure even where the store is opened read-only. */
const REFUSED = /(?<![.:$\w])(load\s+csv\b|call(?=\s*\{|\s+[\w.]+\s*\())/i;

/**
 * Refuses what a read-only store would still do beside reading the graph. That the store is opened
 * read-only stops every write.
 * @throws QueryError `refused`.
 */
export function requireRead(cypher: string): void {
  if (/\\u/i.test(cypher.replace(QUOTED, ' ')))
    throw new QueryError(
      'refused',
      'escapes outside of quoted text are not taken; write the character itself',
    );
  const found = REFUSED.exec(cypher.replace(QUOTED, ' '))?.[0];
  if (!found) return;
  throw new QueryError(
    'refused',
    `${found.toUpperCase().replace(/\s+/g, ' ')} is not allowed: a query may only read the graph`,
  );
}
