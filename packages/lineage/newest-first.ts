import { byCodePoint, type WorkNode } from '@stemma/model';

/** Order of works from the newest on, undated ones last, then by id. */
export function newestFirst(a: WorkNode, b: WorkNode): number {
  return byCodePoint(dateOf(b), dateOf(a)) || byCodePoint(a.id, b.id);
}

function dateOf({ properties: { date, year } }: WorkNode): string {
  return date ?? (year === undefined ? '' : String(year));
}
