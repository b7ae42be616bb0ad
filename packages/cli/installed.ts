import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReaderProgram } from '@stemma/query';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** True where the program runs from its source, under tsx, and not from dist/cli. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ROOT = path.resolve(HERE, '../..');

/** Folder of the built page. */
export const WEB_ROOT = path.join(ROOT, 'dist/web');
/** Folder of the canon that ships. */
export const CANON = path.join(ROOT, 'graph/canon');

/** Folder of the named queries that ship. */
export const QUERIES = path.join(ROOT, 'graph/queries');

/** The module of a reading process beside this one. */
export function readerProgram(): ReaderProgram {
  return FROM_SOURCE
    ? { modulePath: path.join(ROOT, 'packages/query/reader-process.ts'), execArgv: ['--import', 'tsx'] }
    : { modulePath: path.join(HERE, 'query-reader.js'), execArgv: [] };
}

export function isBuilt(): boolean {
  return existsSync(path.join(WEB_ROOT, 'index.html'));
}

/** Version of the package that is installed. */
export function packageFile(): string {
  return path.join(ROOT, 'package.json');
}
