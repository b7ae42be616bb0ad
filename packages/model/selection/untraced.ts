import type { Selection } from './selection';

/**
 * True where a selection traces from nothing and so is answered from the whole graph: its filter says
 * what is meant, and its expansions add to that.
 */
export function isUntraced(s: Selection): boolean {
  return s.focus.length === 0 && !s.path && !s.compare && !s.cypher;
}
