import type { Point } from './curve';
import { Traces } from './timeline/traces';

/** A line between two places of a list of points. */
export interface CountedLine {
  readonly older: number;
  readonly newer: number;
}

/**
 * How often two drawn lines cross that share no work; lines are bent as the page bends them. Two lines
 * count once however often they cross.
 */
export function countCrossings(
  points: readonly Point[],
  lines: readonly CountedLine[],
  upright = false,
): number {
  const traces = trace(points, lines, upright);
  let crossings = 0;
  for (const [l, a] of lines.entries()) {
    for (let m = l + 1; m < lines.length; m++) {
      const b = lines[m];
      if (!b || a.older === b.older || a.newer === b.newer || a.older === b.newer || a.newer === b.older)
        continue;
      if (traces.cross(l, m)) crossings++;
    }
  }
  return crossings;
}

/** How often a drawn line runs through the shape of a work that it does not join; `half` is half a shape's size. */
export function countThroughShapes(
  points: readonly Point[],
  half: readonly number[],
  lines: readonly CountedLine[],
  upright = false,
): number {
  const traces = trace(points, lines, upright);
  let through = 0;
  for (const [l, line] of lines.entries()) {
    for (const [i, point] of points.entries()) {
      if (i === line.older || i === line.newer) continue;
      const [t, s] = turned(point, upright);
      const h = half[i] ?? 0;
      if (traces.passes(l, t - h, s - h, t + h, s + h)) through++;
    }
  }
  return through;
}

function trace(points: readonly Point[], lines: readonly CountedLine[], upright: boolean): Traces {
  const traces = new Traces(lines.length);
  for (const [l, { older, newer }] of lines.entries()) {
    const [t, s] = turned(points[older], upright);
    const [t2, s2] = turned(points[newer], upright);
    traces.trace(l, t, s, t2 - t, s2 - s);
  }
  return traces;
}

/** (Along time, across it). */
function turned(point: Point | undefined, upright: boolean): [number, number] {
  const { x, y } = point ?? { x: 0, y: 0 };
  return upright ? [-y, x] : [x, y];
}
