import { HALF_SIZE, type Palette, type Shape } from '@stemma/layout';
import { type Attributes, element } from './xml';

/** Distance of the ring from the shape it is around, px. */
const RING = 4.6;
/** Width of the paper-coloured margin at which lines stop, px. */
const MARGIN = 2.1;
/** Size of the hole of a holed square, as a part of the square. */
const HOLE = 0.36;

export interface ShapeLook {
  readonly shape: Shape;
  readonly radius: number;
  readonly fill: string;
  readonly stub: boolean;
  readonly ringed: boolean;
}

/** A work's shape around `x`, `y`: hollow and dashed for a stub, with a ring where the work is in focus. */
export function drawShape(x: number, y: number, look: ShapeLook, palette: Palette): string {
  const { shape, radius, fill, stub, ringed } = look;
  const half = radius * HALF_SIZE[shape];
  const ground = outline(shape, x, y, half + MARGIN * (shape === 'diamond' ? Math.SQRT2 : 1), {
    fill: palette.paper,
  });
  const paint = stub
    ? { fill: 'none', stroke: palette.ink2, 'stroke-width': 1.4, 'stroke-dasharray': '3 2' }
    : { fill };
  const hole = shape === 'holed-square' && !stub;
  return [
    ground,
    outline(shape, x, y, half, paint),
    hole ? outline('square', x, y, half * HOLE, { fill: palette.paper }) : '',
    ringed ? ring(shape, x, y, radius, palette) : '',
  ].join('');
}

function ring(shape: Shape, x: number, y: number, radius: number, { accent }: Palette): string {
  const half = (radius + RING) * HALF_SIZE[shape];
  return outline(shape, x, y, half, { fill: 'none', stroke: accent, 'stroke-width': 1.8 });
}

function outline(shape: Shape, x: number, y: number, half: number, paint: Attributes): string {
  if (shape === 'disc') return element('circle', { cx: x, cy: y, r: half, ...paint });
  if (shape === 'diamond') {
    const corners = [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ] as const;
    const points = corners
      .map((corner) => corner.map((at) => Math.round(at * 100) / 100).join(','))
      .join(' ');
    return element('polygon', { points, ...paint });
  }
  return element('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, ...paint });
}
