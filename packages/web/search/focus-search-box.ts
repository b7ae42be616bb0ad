/** The attribute that marks the search box of the page. */
const SEARCH_BOX = 'data-search-box';

/** Puts the keyboard into the search box; the one that is seen, where a sheet holds a second. */
export function focusSearchBox(): void {
  const boxes = document.querySelectorAll<HTMLInputElement>(`[${SEARCH_BOX}]`);
  for (const box of boxes) {
    if (box.offsetParent === null) continue;
    box.focus();
    box.select();
    return;
  }
}
