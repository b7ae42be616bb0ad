import { type Selection, writeSelection } from '@stemma/model';

/** One text a selection, whatever the order in which its fields were set. */
export function selectionKey(selection: Selection): string {
  return JSON.stringify(writeSelection(selection));
}
