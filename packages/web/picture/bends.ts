import { bendCurvature, CURVED_LINES_LIMIT, nthOfPair } from '@stemma/layout';
import type { PictureLink } from './picture-props';
import type { LayoutPoint } from './stage/sigma-stage';

/** Curvature of a link between two places, as the stroke program takes it. */
export type Bend = (link: PictureLink, older: LayoutPoint, newer: LayoutPoint) => number;

/** The bends of a picture's links by the layout's own rule; the lines of a very large picture are straight. */
export function bendsOf(links: readonly PictureLink[], upright: boolean): Bend {
  if (links.length > CURVED_LINES_LIMIT) return () => 0;
  const counts = nthOfPair(links);
  const nth = new Map(links.map(({ key }, index) => [key, counts[index]]));
  return ({ key }, older, newer) => bendCurvature(older, newer, upright, nth.get(key));
}
