import { LoaderError } from '../loader-error';
import type { SourceBundle, SourceFacts } from '../resolve/source-bundle';
import type { ReadSource } from './read-source';
import type { GivenSource } from './streamed/streamed-source';

/**
 * The loaded sources with others added, each in the place of what was loaded under its id. One that says
 * exactly what it said keeps the day on which it was loaded, so that loading it again changes nothing.
 * @throws LoaderError `source-id-in-use`.
 */
export function withSources(
  loaded: readonly SourceBundle[],
  sources: readonly ReadSource[],
  loadedAt: string,
): SourceBundle[] {
  requireFreeIds(
    loaded.map(({ source }) => source),
    sources,
  );
  const bundles = new Map(loaded.map((bundle) => [bundle.source.id, bundle]));
  for (const source of sources) bundles.set(source.id, bundleOf(source, bundles.get(source.id), loadedAt));
  return [...bundles.values()];
}

/**
 * That no source takes the id of another one: it may take the place of one of the same origin, of the same
 * bytes from elsewhere, and of any where a person gave it its name.
 * @throws LoaderError `source-id-in-use`.
 */
export function requireFreeIds(loaded: readonly SourceFacts[], sources: readonly GivenSource[]): void {
  const origins = new Map(loaded.map(({ id, origin, digest }) => [id, { origin, digest, isGiven: false }]));
  for (const { id, origin, digest, isNamed } of sources) {
    const before = origins.get(id);
    const mayReplace = isNamed || before?.origin === origin || before?.digest === digest;
    if (before && (before.isGiven || !mayReplace)) {
      const reason =
        `${origin}: the id "${id}" is in use for what came from ${before.origin}; ` +
        'load with --source NAME: another name keeps both, the same name replaces the earlier one';
      throw new LoaderError('source-id-in-use', reason);
    }
    origins.set(id, { origin, digest, isGiven: true });
  }
}

/** A source as a bundle; with the day of the first load where it says exactly what it said. */
export function bundleOf(
  { id, title, origin, digest, reading }: ReadSource,
  before: SourceBundle | undefined,
  now: string,
): SourceBundle {
  const { url, licence, attribution, format, records } = reading;
  const bundle = {
    source: { id, title, url, licence, attribution, format, digest, loadedAt: now, origin },
    records,
  };
  if (!before) return bundle;
  const asBefore = { source: { ...bundle.source, loadedAt: before.source.loadedAt }, records };
  return isSame(asBefore, before) ? asBefore : bundle;
}

/** Whether two bundles say exactly the same, whenever they were loaded. */
export function isSame(a: SourceBundle, b: SourceBundle): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ source, records }: SourceBundle): string {
  const { id, title, url, licence, attribution, format, digest, origin } = source;
  const facts = [id, title, url, licence, attribution, format, digest, origin];
  return JSON.stringify([facts, records.map((record) => JSON.stringify(record)).sort()]);
}
