import {
  DEFAULT_VIEW,
  EMPTY_SELECTION,
  isUntraced,
  readLink,
  type Selection,
  type View,
  writeLink,
  writeSelection,
} from '@stemma/model';

/** All that the person has chosen: which part of the graph, and how it is shown. It is what a link holds. */
export interface Choice {
  readonly selection: Selection;
  readonly view: View;
}

/** A pure step from one choice to the next; the same object back: nothing changes. */
export type Transition = (choice: Choice) => Choice;

export const HOME: Choice = { selection: EMPTY_SELECTION, view: DEFAULT_VIEW };

/** True for the start page: nothing selected, and no layout asked for. */
export function isHome({ selection, view }: Choice): boolean {
  return view.layout === undefined && isUntraced(selection) && writeSelection(selection).length === 0;
}

/** @throws ModelError where the address holds what no selection or view can be. */
export function choiceOfAddress(search: string): Choice {
  return readLink(search);
}

/** The query part of an address, with `?` where there is anything to say. */
export function addressOfChoice({ selection, view }: Choice): string {
  const query = writeLink(selection, view);
  return query === '' ? '' : `?${query}`;
}
