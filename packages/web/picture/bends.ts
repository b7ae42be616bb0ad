import { bendOf } from '@stemma/layout';
import type { PictureLink } from './picture-props';
import type { LayoutPoint } from './stage/sigma-stage';

/** Curvature of a link between two places, as the stroke program takes it. */
export type Bend = (link: PictureLink, older: LayoutPoint, newer: LayoutPoint) => number;

/**
 * The bends of a picture's links: the layout's own rule, several links between the same two works
 * apart from each other.
 */
export function bendsOf(links: readonly PictureLink[], upright: boolean): Bend {
  const nth = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { key, from, to } of links) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const count = seen.get(pair) ?? 0;
    seen.set(pair, count + 1);
    nth.set(key, count);
  }
  return (link, older, newer) => {
    const dx = newer.x - older.x;
    const dy = newer.y - older.y;
    const bend = bendOf(older, newer, upright, nth.get(link.key));
    const across = (older.x + newer.x) / 2 - bend.x;
    const down = bend.y - (older.y + newer.y) / 2;
    return (across * dy + down * dx) / (dx * dx + dy * dy || 1);
  };
}
