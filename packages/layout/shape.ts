import type { WorkKind } from '@stemma/model';

export type Shape = 'disc' | 'diamond' | 'square' | 'holed-square';

/** The shape of a kind: a disc to read, a diamond for a model, a square for data, a holed one for software. */
export function shapeOf(kind: WorkKind): Shape {
  if (kind === 'model') return 'diamond';
  if (kind === 'dataset') return 'square';
  return kind === 'software' ? 'holed-square' : 'disc';
}

/** Half the width of a shape, as a multiple of the radius of a disc: about the same area for all. */
export const HALF_SIZE: Readonly<Record<Shape, number>> = {
  disc: 1,
  diamond: 1.22,
  square: 0.9,
  'holed-square': 0.86,
};

/** Radius of a work's disc, in px, by its direct descendants in the whole graph. */
export function radiusOf(descendants: number, focus = false): number {
  return focus ? 9 : 4.2 + Math.min(3.6, 0.85 * Math.sqrt(descendants));
}

/** Radius on the home picture, where the sizes carry more of the meaning. */
export function homeRadiusOf(descendants: number): number {
  return 2.6 + Math.min(5.2, 1.05 * Math.sqrt(descendants));
}
