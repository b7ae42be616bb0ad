import type { Selection } from '@stemma/model';

/** A selection with the references of its answer, and all else as it was given. */
export function withReferences(given: Selection, answered: Selection): Selection {
  const { focus, exclude, expand, facets, path, compare } = answered;
  return { ...given, focus, exclude, expand, facets, path, compare };
}
