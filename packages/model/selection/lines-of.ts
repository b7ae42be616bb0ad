import type { Selection } from './selection';

/** What the lines of a lineage stand for. */
export type Lines = 'buildsOn' | 'cites' | 'either';

/** Descent, citations, or both, as a selection traces them. */
export function linesOf({ relations }: Selection): Lines {
  if (!relations.includes('cites')) return 'buildsOn';
  return relations.every((one) => one === 'cites') ? 'cites' : 'either';
}
