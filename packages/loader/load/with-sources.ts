import { LoaderError } from '../loader-error';
import type { SourceBundle } from '../resolve/source-bundle';
import type { ReadSource } from './read-source';

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
  const bundles = new Map(loaded.map((bundle) => [bundle.source.id, bundle]));
  const added = new Set<string>();
  for (const source of sources) {
    const before = bundles.get(source.id);
    if (before && (added.has(source.id) || !mayReplace(before, source))) throw inUse(before, source);
    bundles.set(source.id, bundleOf(source, before, loadedAt));
    added.add(source.id);
  }
  return [...bundles.values()];
}

/** The same origin, the same bytes from elsewhere, or a person who names the source. */
function mayReplace({ source: before }: SourceBundle, { origin, digest, isNamed }: ReadSource): boolean {
  return isNamed || before.origin === origin || before.digest === digest;
}

function inUse({ source: before }: SourceBundle, { id, origin }: ReadSource): LoaderError {
  const reason =
    `${origin}: the id "${id}" is in use for what came from ${before.origin}; ` +
    'load with --source NAME: another name keeps both, the same name replaces the earlier one';
  return new LoaderError('source-id-in-use', reason);
}

function bundleOf(
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
  return textOf(asBefore) === textOf(before) ? asBefore : bundle;
}

function textOf({ source, records }: SourceBundle): string {
  const { id, title, url, licence, attribution, format, digest, origin } = source;
  const facts = [id, title, url, licence, attribution, format, digest, origin];
  return JSON.stringify([facts, records.map((record) => JSON.stringify(record)).sort()]);
}
