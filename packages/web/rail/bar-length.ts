const LONGEST = 40;
const SHORTEST = 3;

/** Length of a count's bar in px, on the common scale of its facet; nothing for none. */
export function barLength(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(SHORTEST, (LONGEST * count) / most);
}
