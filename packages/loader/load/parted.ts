/** Items that a store does not hold, and those that it holds otherwise. */
export function parted<T>(
  items: readonly T[],
  isHeld: (item: T) => boolean,
): { readonly added: readonly T[]; readonly replaced: readonly T[] } {
  const added: T[] = [];
  const replaced: T[] = [];
  for (const item of items) (isHeld(item) ? replaced : added).push(item);
  return { added, replaced };
}
