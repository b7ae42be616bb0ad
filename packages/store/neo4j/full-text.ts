import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import { isCjk, wordsOfQuery } from '../search/search-words';
import type { Connection } from './connection';
import { SEARCH_PROPERTY } from './driver-value';

const MOST_WORDS = 64;
const AWAIT_SECONDS = 3_600n;
const QUERY = `CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node RETURN node.id`;

/**
 * Makes the full-text indexes and waits until they answer. They hold our own words (`wordsOfNode`): folded,
 * Chinese, Japanese and Korean in pairs of characters as the `cjk` analyzer cuts them, but with English
 * stop words, which `cjk` leaves out: so both stores find the same.
 */
export async function makeFullText(connection: Connection): Promise<void> {
  for (const statement of fullTextStatements()) await connection.run(statement);
  await connection.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_SECONDS });
}

/** The statements that make the full-text indexes. */
export function fullTextStatements(): string[] {
  return NODE_LABELS.map(
    (
      label,
    ) => `CREATE FULLTEXT INDEX ${indexOf(label)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${SEARCH_PROPERTY}]
       OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  );
}

/** Takes the indexes away, for a load of very many nodes: made anew from all of them they cost far less. */
export async function dropFullText(connection: Connection): Promise<void> {
  for (const label of NODE_LABELS) await connection.run(`DROP INDEX ${indexOf(label)} IF EXISTS`);
}

/** Ids of nodes with the words themselves and with near ones, taken in turn. @throws StoreError as `read`. */
export async function searchFullText(
  connection: Connection,
  label: NodeLabel,
  text: string,
  limit: number,
): Promise<string[]> {
  const words = wordsOfQuery(text).slice(0, MOST_WORDS);
  if (words.length === 0 || limit < 1) return [];
  const index = indexOf(label);
  return connection.read(async (transaction) => {
    const answers = [words.join(' '), words.flatMap(near).join(' ')].map((query) =>
      transaction.run(QUERY, { index, query, limit: BigInt(limit) }),
    );
    const [exactly = [], nearly = []] = (await Promise.all(answers)).map(({ records }) =>
      records.map((record) => String(record.get(0))),
    );
    const found = new Set<string>();
    for (let i = 0; i < limit; i++)
      for (const id of [exactly[i], nearly[i]]) if (id !== undefined) found.add(id);
    return [...found].slice(0, limit);
  });
}

/** Completions, and misspellings: one step for 3 to 5 letters, two from 6 on. */
function near(word: string): string[] {
  if (isCjk(word) || word.length < 3) return [`${word}*`];
  return [`${word}*`, `${word}~${word.length < 6 ? 1 : 2}`];
}

function indexOf(label: NodeLabel): string {
  return `stemma_${label.toLowerCase()}_words`;
}
