import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { commonType, type ImportType, importField, importType } from './import-value';

/** A list that a row cannot state, to be set after the import. */
export interface Unstated {
  readonly property: string;
  readonly value: readonly unknown[];
}

/**
 * Rows of one label set or relationship type, and their header in a file of its own, for columns and types are
 * known at the end: a property met first in a late row is a further column, which earlier rows do without.
 */
export class ImportFile {
  /** True once a field holds a line break. */
  isMultiline = false;
  /** Characters of the longest field. */
  longest = 0;
  readonly #columns = new Map<string, { readonly at: number; type: ImportType }>();
  readonly #stream: WriteStream;
  #pending = '';
  #failure: Error | undefined;

  /** @param fixed the first columns of every row, as the header names them. */
  constructor(
    readonly path: string,
    readonly headerPath: string,
    private readonly fixed: readonly string[],
  ) {
    this.#stream = createWriteStream(path, { flags: 'wx' });
    this.#stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  /** Adds a row; what it cannot state is given back. @throws StoreError `bad-batch`. */
  add(fixed: readonly string[], properties: Readonly<Record<string, unknown>>, owner: string): Unstated[] {
    const fields = [...fixed];
    const unstated: Unstated[] = [];
    for (const [name, value] of Object.entries(properties)) {
      if (Array.isArray(value) && value.length === 0) continue;
      const field = importField(value);
      if (field === undefined && Array.isArray(value)) unstated.push({ property: name, value });
      else fields[fixed.length + this.#columnOf(name, value, owner)] = field ?? '';
    }
    for (let at = 0; at < fields.length; at++) this.#measure(fields[at]);
    // a hole in the list is a property that this row does without
    this.#pending += `${fields.join(',')}\n`;
    return unstated;
  }

  /** Hands the rows so far to the disk, waiting until it takes more. @throws Error of the file system. */
  async flush(): Promise<void> {
    const rows = this.#pending;
    this.#pending = '';
    if (this.#failure) throw this.#failure;
    if (rows !== '' && !this.#stream.write(rows)) await once(this.#stream, 'drain');
    if (this.#failure) throw this.#failure;
  }

  /** Ends the rows and writes the header. @throws Error of the file system. */
  async end(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
    const columns = [...this.#columns].map(([name, { type }]) => `${headerName(name)}:${type}`);
    await writeFile(this.headerPath, `${[...this.fixed, ...columns].join(',')}\n`, { flag: 'wx' });
  }

  destroy(): void {
    this.#stream.destroy();
  }

  #columnOf(name: string, value: unknown, owner: string): number {
    const place = `${owner}: ${name}`;
    const type = importType(value, place);
    const column = this.#columns.get(name);
    if (!column) {
      this.#columns.set(name, { at: this.#columns.size, type });
      return this.#columns.size - 1;
    }
    column.type = commonType(column.type, type, place);
    return column.at;
  }

  #measure(field: string | undefined): void {
    if (field === undefined) return;
    if (field.length > this.longest) this.longest = field.length;
    if (!this.isMultiline && (field.includes('\n') || field.includes('\r'))) this.isMultiline = true;
  }
}

function headerName(name: string): string {
  return /^\w+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
