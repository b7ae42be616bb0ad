import { bendPoint, pointAt } from '@stemma/layout';
import type { Bend } from './bends';
import type { PictureLink } from './picture-props';
import type { LayoutPoint } from './stage/sigma-stage';

/** Reach of the pointer around a work and a line; px. */
const WORK_REACH = 6;
const LINE_REACH = 5;
const STEPS = 16;

/** The work under a point, of those drawn at `at`; the nearest where several are. */
export function workAt(
  point: LayoutPoint,
  at: ReadonlyMap<string, LayoutPoint>,
  half: (id: string) => number,
): string | undefined {
  let best: { id: string; distance: number } | undefined;
  for (const [id, place] of at) {
    const distance = Math.hypot(place.x - point.x, place.y - point.y);
    if (distance <= half(id) + WORK_REACH && (!best || distance < best.distance)) best = { id, distance };
  }
  return best?.id;
}

/** The link under a point. */
export function linkAt(
  point: LayoutPoint,
  links: Iterable<PictureLink>,
  at: ReadonlyMap<string, LayoutPoint>,
  bend: Bend,
): string | undefined {
  let best: { key: string; distance: number } | undefined;
  for (const link of links) {
    const older = at.get(link.to);
    const newer = at.get(link.from);
    if (!older || !newer || !near(point, older, newer)) continue;
    const distance = toCurve(point, older, newer, bend(link, older, newer));
    if (distance <= LINE_REACH && (!best || distance < best.distance)) best = { key: link.key, distance };
  }
  return best?.key;
}

function near(point: LayoutPoint, a: LayoutPoint, b: LayoutPoint): boolean {
  const slack = LINE_REACH + 0.1 * Math.hypot(b.x - a.x, b.y - a.y);
  return (
    point.x >= Math.min(a.x, b.x) - slack &&
    point.x <= Math.max(a.x, b.x) + slack &&
    point.y >= Math.min(a.y, b.y) - slack &&
    point.y <= Math.max(a.y, b.y) + slack
  );
}

function toCurve(point: LayoutPoint, a: LayoutPoint, b: LayoutPoint, curvature: number): number {
  const control = bendPoint(a, b, curvature);
  let least = Number.POSITIVE_INFINITY;
  let before = a;
  for (let step = 1; step <= STEPS; step++) {
    const here = pointAt(a, control, b, step / STEPS);
    least = Math.min(least, toSegment(point, before, here));
    before = here;
  }
  return least;
}

function toSegment(p: LayoutPoint, a: LayoutPoint, b: LayoutPoint): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
