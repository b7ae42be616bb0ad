import { byCodePoint } from '@stemma/model';

const SLOTS = 8;

/**
 * Slots of the organisation palette, 0 to 7, by organisation id: those that the canon gives, the free
 * ones to the organisations with the most works, ties by id.
 */
export function paletteSlots(
  given: ReadonlyMap<string, number>,
  worksOf: ReadonlyMap<string, number>,
): Map<string, number> {
  const used = new Set(given.values());
  const free = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => !used.has(slot));
  const ranked = [...worksOf]
    .filter(([id, works]) => works > 0 && !given.has(id))
    .sort(([a, x], [b, y]) => y - x || byCodePoint(a, b));
  const slots = new Map(given);
  free.forEach((slot, index) => {
    const organisation = ranked[index];
    if (organisation) slots.set(organisation[0], slot);
  });
  return slots;
}
