import { readSelection, writeSelection } from './codec';
import type { Selection } from './selection';
import { LINK_VERSION, readView, type View, writeView } from './view';

/** The query text (without `?`) of a link that opens this selection in this view. */
export function writeLink(selection: Selection, view: View): string {
  const pairs = [...writeSelection(selection), ...writeView(view)];
  if (pairs.length === 0) return '';
  const query = new URLSearchParams([...pairs.map(([n, v]) => [n, v]), ['v', String(LINK_VERSION)]]);
  return query.toString().replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%2C/g, ',');
}

/**
 * The selection and view of a link's query text, with or without `?`.
 * @throws ModelError `bad-selection` or `bad-view`.
 */
export function readLink(query: string): { selection: Selection; view: View } {
  const pairs = [...new URLSearchParams(query)];
  return { selection: readSelection(pairs), view: readView(pairs) };
}
