import type { CanonEntries } from './canon-entry';

/** Names that entries of a canon may refer to, each with what it stands for. */
export interface KnownNames {
  readonly works: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

export const NO_NAMES: KnownNames = {
  works: new Map(),
  organisations: new Map(),
  topics: new Map(),
  sources: new Map(),
};

/** The names that entries bring themselves. */
export function namesOf({ works, organisations, topics, sources }: CanonEntries): KnownNames {
  const titled = (list: CanonEntries['works'] | CanonEntries['sources']) =>
    new Map(list.map(({ value }) => [value.id, value.title]));
  const named = (list: CanonEntries['organisations'] | CanonEntries['topics']) =>
    new Map(list.map(({ value }) => [value.id, value.name]));
  return {
    works: titled(works),
    organisations: named(organisations),
    topics: named(topics),
    sources: titled(sources),
  };
}
