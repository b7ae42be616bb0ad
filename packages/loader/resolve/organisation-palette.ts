import { byCodePoint } from '@stemma/model';
import type { Organisations } from './organisations';

const SLOTS = 8;

/**
 * Slots of the organisation palette, 0 to 7, by organisation id: those that the canon gives, the free
 * ones to the organisations with the most works, ties by id.
 */
export function paletteSlots(
  { byId }: Organisations,
  worksOf: ReadonlyMap<string, number>,
): Map<string, number> {
  const given = new Map<string, number>();
  for (const { id, described } of byId.values()) {
    const colour = described.map(({ record }) => record.colour).find((slot) => slot !== undefined);
    if (colour !== undefined) given.set(id, colour);
  }
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
