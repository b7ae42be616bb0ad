import type { Selection } from '@stemma/model';

/** Works that the page draws at most unless the person asks for more. */
export const PAGE_CAP = 400;

/** The selection as the page asks for it. */
export function asked(selection: Selection): Selection {
  return { ...selection, cap: selection.cap ?? PAGE_CAP };
}
