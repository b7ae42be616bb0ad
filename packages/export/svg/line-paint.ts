import { LINE_STYLE, type LineKind } from '@stemma/layout';
import type { Attributes } from './xml';

/** The stroke of a line as presentation attributes. */
export function linePaint(kind: LineKind, stroke: string): Attributes {
  const { width, dash, round } = LINE_STYLE[kind];
  return {
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
    'stroke-linecap': round ? 'round' : undefined,
  };
}
