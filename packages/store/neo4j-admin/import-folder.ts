import { createWriteStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  type GraphNode,
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
} from '@stemma/model';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { makeFolder } from '../generations/make-folder';
import type { GraphSink } from '../graph-sink';
import { RESERVED_PROPERTIES, SEARCH_PROPERTY } from '../neo4j/driver-value';
import { fullTextStatements } from '../neo4j/full-text';
import { PROPERTY_INDEXES } from '../neo4j/property-indexes';
import { schemaStatements } from '../schema-statements';
import { wordsOfNode } from '../search/search-words';
import { StoreError } from '../store-error';
import { onDisk } from '../system-error';
import { importArguments, shellCommand } from './import-command';
import { ImportFile, type Unstated } from './import-file';
import { quoted } from './import-value';

/** The commands that make a database of the files. */
export interface ImportCommands {
  /** Words after `neo4j-admin`; run on the machine of a server that has no such database yet. */
  readonly import: readonly string[];
  /** Statements to be run on the database after that: constraints, indexes, and what CSV cannot state. */
  readonly afterImport: string;
  /** Both as text for a shell. */
  readonly shell: string;
}

const NODES_A_FLUSH = 2_000;

/**
 * Writes a graph as the files that `neo4j-admin database import full` reads, one of each set of labels and
 * each type of relationship, into a folder that is new or empty. What the adapter keeps on a server beside the
 * graph (search words) is in them. Without `end` the folder holds no header, so nothing half is imported.
 */
export class ImportFolder implements GraphSink {
  readonly #folder: string;
  readonly #nodes = new Map<string, { readonly labels: readonly string[]; readonly file: ImportFile }>();
  readonly #relationships = new Map<string, { readonly type: RelationshipType; readonly file: ImportFile }>();
  /** `PART_OF` joins topics and organisations; which of them is known by the ids of the topics. */
  readonly #topics = new Set<string>();
  readonly #after: ReturnType<typeof createWriteStream>;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#after = createWriteStream(join(folder, 'after-import.cypher'), { flags: 'wx' });
    // told when all is written
    this.#after.on('error', () => {});
  }

  /** @throws StoreError `bad-url` for a folder that holds something, `read-only`, `disk-full`. */
  static async create(path: string): Promise<ImportFolder> {
    const folder = resolve(path);
    if (folder.includes(','))
      throw new StoreError('bad-url', `${folder}: the import tool takes no comma in a path`);
    await onDisk(folder, async () => {
      await makeFolder(folder);
      if ((await readdir(folder)).length > 0)
        throw new StoreError('bad-url', `${folder}: holds files already: name a new or empty folder`);
    });
    const made = new ImportFolder(folder);
    for (const statement of [...(await schemaStatements()), ...PROPERTY_INDEXES, ...fullTextStatements()])
      made.#afterImport(statement.replace(/\s+/g, ' '));
    return made;
  }

  async nodes(page: readonly GraphNode[]): Promise<void> {
    await this.#write(page, (node) => {
      const label = labelToWrite(node);
      if (label === 'Topic') this.#topics.add(node.id);
      const { id: _, ...properties } = propertiesToWrite(node.properties, () => node.id, RESERVED_PROPERTIES);
      const words = wordsOfNode(node);
      if (words.length > 0) properties[SEARCH_PROPERTY] = words.join(' ');
      const { file } = this.#nodesOf([label, ...node.labels.filter((other) => other !== label)]);
      const unstated = file.add([quoted(node.id)], properties, node.id);
      if (unstated.length > 0) this.#setLater(`(n:${label} {id: ${literal(node.id)}})`, unstated);
      return file;
    });
  }

  async relationships(page: readonly GraphRelationship[]): Promise<void> {
    await this.#write(page, ({ type, from, to, properties }) => {
      const name = `${from} -${type}-> ${to}`;
      const ends = this.#endsOf(type, from);
      const { file } = this.#relationshipsOf(type, ends);
      const kept = propertiesToWrite(properties, () => name, RESERVED_PROPERTIES);
      const unstated = file.add([quoted(from), quoted(to)], kept, name);
      if (unstated.length > 0) {
        const relation = type === 'BUILDS_ON' ? ` {relation: ${literal(kept.relation)}}` : '';
        const [start, end] = [`(:${ends[0]} {id: ${literal(from)}})`, `(:${ends[1]} {id: ${literal(to)}})`];
        this.#setLater(`${start}-[n:${type}${relation}]->${end}`, unstated);
      }
      return file;
    });
  }

  /** Nothing more comes: the files are whole once this has ended. @throws StoreError `disk-full` and the like. */
  async end(): Promise<void> {
    await onDisk(this.#folder, async () => {
      this.#after.end();
      await finished(this.#after);
      for (const { file } of this.#all()) await file.end();
    });
  }

  /** Takes the folder's content away; for a load that fails. */
  async abort(): Promise<void> {
    this.#after.destroy();
    for (const { file } of this.#all()) file.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }

  commands(database = 'neo4j'): ImportCommands {
    const files = (file: ImportFile) => [file.headerPath, file.path];
    const all = this.#all().map(({ file }) => file);
    const words = importArguments(database, {
      nodes: [...this.#nodes.values()].map(({ labels, file }) => ({ labels, files: files(file) })),
      relationships: [...this.#relationships.values()].map(({ type, file }) => ({
        type,
        files: files(file),
      })),
      isMultiline: all.some(({ isMultiline }) => isMultiline),
      longest: all.reduce((most, { longest }) => Math.max(most, longest), 0),
    });
    const afterImport = join(this.#folder, 'after-import.cypher');
    const second = shellCommand('cypher-shell', ['-d', database, '-f', afterImport]);
    return { import: words, afterImport, shell: `${shellCommand('neo4j-admin', words)}\n${second}\n` };
  }

  #all(): { readonly file: ImportFile }[] {
    return [...this.#nodes.values(), ...this.#relationships.values()];
  }

  async #write<T>(page: readonly T[], add: (item: T) => ImportFile): Promise<void> {
    const touched = new Set<ImportFile>();
    await onDisk(this.#folder, async () => {
      const flush = async () => {
        for (const file of touched) await file.flush();
        touched.clear();
      };
      let count = 0;
      for (const item of page) {
        touched.add(add(item));
        if (++count % NODES_A_FLUSH === 0) await flush();
      }
      await flush();
    });
  }

  #nodesOf(labels: readonly string[]) {
    const key = labels.join('-');
    const known = this.#nodes.get(key);
    if (known) return known;
    const made = { labels, file: this.#newFile(`nodes-${key}`, [`id:ID(${labels[0]})`]) };
    this.#nodes.set(key, made);
    return made;
  }

  #relationshipsOf(type: RelationshipType, [from, to]: readonly [NodeLabel, NodeLabel]) {
    const key = type === 'PART_OF' ? `${type}-${from}` : type;
    const known = this.#relationships.get(key);
    if (known) return known;
    const made = {
      type,
      file: this.#newFile(`relationships-${key}`, [`:START_ID(${from})`, `:END_ID(${to})`]),
    };
    this.#relationships.set(key, made);
    return made;
  }

  #newFile(name: string, fixed: readonly string[]): ImportFile {
    return new ImportFile(join(this.#folder, `${name}.csv`), join(this.#folder, `${name}.header.csv`), fixed);
  }

  #endsOf(type: RelationshipType, from: string): readonly [NodeLabel, NodeLabel] {
    const ends = RELATIONSHIP_ENDS[type];
    if (type !== 'PART_OF') return [ends.from[0], ends.to[0]];
    return this.#topics.has(from) ? ['Topic', 'Topic'] : ['Organisation', 'Organisation'];
  }

  #setLater(pattern: string, unstated: readonly Unstated[]): void {
    const sets = unstated.map(
      ({ property, value }) => `n.\`${property.replaceAll('`', '``')}\` = ${literal(value)}`,
    );
    this.#afterImport(`MATCH ${pattern} SET ${sets.join(', ')}`);
  }

  #afterImport(statement: string): void {
    this.#after.write(`${statement};\n`);
  }
}

/** Text or a list of it as Cypher writes it: JSON's escapes are Cypher's. */
function literal(value: unknown): string {
  return JSON.stringify(value);
}
