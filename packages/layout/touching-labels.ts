import { FOCUS_LABEL_GAP, FOCUS_LABEL_SIZE, LABEL_GAP, LABEL_SIZE, labelBox, labelPlace } from './label-box';
import type { PlaceableWork, Placement } from './placement';
import { HALF_SIZE, radiusOf, shapeOf } from './shape';
import { textWidth } from './text-width';

/**
 * How often a shown label touches a label, another work's shape or the frame, measured at the weight that
 * labels beside the chosen work have.
 */
export function countTouchingLabels(placement: Placement, works: readonly PlaceableWork[]): number {
  const kinds = new Map(works.map(({ id, kind }) => [id, kind]));
  const placed = placement.works.map((work) => {
    const half = work.radius * HALF_SIZE[shapeOf(kinds.get(work.id) ?? 'paper')];
    const shape = [work.x - half, work.y - half, work.x + half, work.y + half] as const;
    if (!work.side) return { shape };
    const focus = work.radius === radiusOf(0, true);
    const { before = '', after = '', label } = work;
    const name = label.slice(before.length, label.length - after.length);
    const size = focus ? FOCUS_LABEL_SIZE : LABEL_SIZE;
    const width =
      textWidth(name, size, focus ? 'serif650' : 'sans600') + textWidth(before + after, LABEL_SIZE);
    const gap = focus ? FOCUS_LABEL_GAP : LABEL_GAP;
    return { shape, label: labelBox(labelPlace(work.side, work.x, work.y, half, size, gap), width, size) };
  });
  const { left = 0, top = 0, width, height } = placement;
  let touching = 0;
  for (const [i, { label }] of placed.entries()) {
    if (!label) continue;
    if (label[0] < left || label[1] < top || label[2] > left + width || label[3] > top + height) touching++;
    for (const [j, other] of placed.entries()) {
      if (i !== j && touch(label, other.shape)) touching++;
      if (j > i && other.label && touch(label, other.label)) touching++;
    }
  }
  return touching;
}

type Box = readonly [number, number, number, number];

function touch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
