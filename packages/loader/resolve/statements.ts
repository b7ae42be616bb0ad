import type { WorkRecord } from '../record';
import type { SourceFacts } from './source-bundle';
import { bySource } from './source-order';

type Values = Readonly<Record<string, unknown>>;

/** A source, and the key of the record in which it speaks. */
interface Speaker {
  readonly source: SourceFacts;
  readonly stated: { readonly key: string };
}

/**
 * Who said what of one node or relationship, gathered while the records are gone through in order.
 */
export class Statements {
  readonly #said: { source: SourceFacts; key: string; values: Values }[] = [];
  readonly #seen: Set<string> | undefined;

  /** `once`: statements of one source with the same values count once, for things that records only mention. */
  constructor(count: 'each' | 'once' = 'each') {
    this.#seen = count === 'once' ? new Set() : undefined;
  }

  add({ source, stated }: Speaker, values: Values): void {
    if (this.#seen) {
      const text = JSON.stringify([source.id, values]);
      if (this.#seen.has(text)) return;
      this.#seen.add(text);
    }
    this.#said.push({ source, key: stated.key, values });
  }

  /** Ids of the sources, first in order first. */
  get sources(): string[] {
    const [first] = this.#said;
    if (first && this.#said.length === 1) return [first.source.id];
    const sources = new Map(this.#said.map(({ source }) => [source.id, source]));
    return [...sources.values()].sort(bySource).map((source) => source.id);
  }

  /** JSON text: source to list of `{ key, values }`; `undefined` where only one record speaks. */
  get text(): string | undefined {
    if (this.#said.length < 2) return undefined;
    const bySourceId: Record<string, { key: string; values: Values }[]> = {};
    for (const id of this.sources) bySourceId[id] = [];
    for (const { source, key, values } of this.#said) bySourceId[source.id]?.push({ key, values });
    return JSON.stringify(bySourceId);
  }
}

/** What a record states of its work that is a value of the node or its list of authors. */
export function statedValues(record: WorkRecord): Values {
  const { kinds, title, titleZh, name, aliases, year, date, firstVersion, url, authorCount } = record;
  const authors = record.authors.map((author) => author.name);
  return known({
    kinds,
    title,
    titleZh,
    name,
    aliases,
    year,
    date,
    firstVersion,
    url,
    links: record.links.map((link) => link.url),
    identifiers: record.identifiers,
    authors,
    authorCount,
    organisations: record.organisations.map((organisation) => organisation.name),
    summary: record.summary,
    summaryZh: record.summaryZh,
    retracted: record.retracted,
    paratext: record.paratext,
    note: record.note,
  });
}

/** Values without what is not stated. */
export function known(values: Values): Values {
  const stated: Record<string, unknown> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) stated[name] = value;
  }
  return stated;
}
