import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreError } from './store-error';
import { systemCode } from './system-error';

const FILE = join('graph', 'schema.cypher');
const MOST_STEPS_UP = 6;

/**
 * The statements of `graph/schema.cypher`. It is found from this file upwards, so the same code works
 * from the sources and from a program bundled into `dist/`, as long as `graph/` is shipped beside it.
 * @throws StoreError `not-found`.
 */
export async function schemaStatements(from = dirname(fileURLToPath(import.meta.url))): Promise<string[]> {
  let folder = from;
  for (let step = 0; step < MOST_STEPS_UP; step++, folder = dirname(folder)) {
    const text = await textOf(join(folder, FILE));
    if (text !== undefined) return statementsOf(text);
  }
  throw new StoreError('not-found', `${FILE} is not above ${from}: install Stemma again`);
}

function statementsOf(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '');
  return code
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
