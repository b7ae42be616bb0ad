import { byCodePoint } from '@stemma/model';
import { LoaderError } from '../loader-error';

/**
 * Ids of loaded sources, and of those whose load was broken off, that a person names, with or without `source:`, or of all.
 * @throws LoaderError `unknown-source`.
 */
export function loadedIds(names: readonly string[] | 'all', loaded: readonly string[]): Set<string> {
  const ids = [...new Set(loaded)].sort(byCodePoint);
  return new Set(names === 'all' ? ids : names.map((name) => idOf(name, ids)));
}

function idOf(name: string, loaded: readonly string[]): string {
  const id = loaded.find((known) => known === name || known === `source:${name}`);
  if (id) return id;
  const known = loaded.length > 0 ? `loaded are: ${loaded.join(', ')}` : 'nothing is loaded';
  throw new LoaderError('unknown-source', `no loaded source is called "${name}"; ${known}`);
}
