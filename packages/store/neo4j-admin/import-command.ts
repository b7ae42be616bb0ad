import { LIST_DELIMITER } from './import-value';

/** What the import tool is to read. */
export interface ImportInput {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly files: readonly string[] }[];
  readonly relationships: readonly { readonly type: string; readonly files: readonly string[] }[];
  readonly isMultiline: boolean;
  /** Characters of the longest field. */
  readonly longest: number;
}

const DEFAULT_BUFFER = 4 * 1024 * 1024;
const MOST_BYTES_A_CHARACTER = 4;

/**
 * The words of the command after `neo4j-admin` that imports the files
 * (https://neo4j.com/docs/operations-manual/current/import/).
 */
export function importArguments(database: string, input: ImportInput): string[] {
  const buffer = MOST_BYTES_A_CHARACTER * input.longest;
  return [
    'database',
    'import',
    'full',
    database,
    ...input.nodes.map(({ labels, files }) => `--nodes=${labels.join(':')}=${files.join(',')}`),
    ...input.relationships.map(({ type, files }) => `--relationships=${type}=${files.join(',')}`),
    `--array-delimiter=U+${LIST_DELIMITER.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
    ...(input.isMultiline ? ['--multiline-fields=true'] : []),
    ...(buffer > DEFAULT_BUFFER ? [`--read-buffer-size=${2 ** Math.ceil(Math.log2(buffer))}`] : []),
  ];
}

/** A command for a shell, one word a line. */
export function shellCommand(program: string, words: readonly string[]): string {
  return [program, ...words].map(shellWord).join(' \\\n  ');
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
