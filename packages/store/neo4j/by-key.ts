/** An order for keys that all writers share, so that none waits for one that waits for it. */
export function byKey(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
