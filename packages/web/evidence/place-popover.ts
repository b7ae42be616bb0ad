import type { EvidenceAnchor, ScreenPoint } from '../picture/picture-props';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Length of the stem, and the least distance from the edges of the picture, in px. */
const STEM = 24;
const EDGE = 8;
/** Half size of what must stay free about an end of the line: its shape, ring and label. */
const CLEAR = 22;

/**
 * Upper left corner of a popover that hangs from the middle of a line: the first place around it that
 * lies within the picture and covers neither end of the line; where none does, the one that covers least.
 */
export function placePopover(anchor: EvidenceAnchor, size: Size, room: Size): ScreenPoint {
  const { x, y } = anchor.middle;
  const shifts = [0.5, 0.85, 0.15, 0.97, 0.03];
  const places = [y + STEM, y - STEM - size.height].flatMap((top) =>
    shifts.map((shift) => ({
      x: clamp(x - size.width * shift, EDGE, room.width - size.width - EDGE),
      y: clamp(top, EDGE, room.height - size.height - EDGE),
    })),
  );
  const costs = places.map((place) => cost(place, size, anchor));
  return places[costs.indexOf(Math.min(...costs))] ?? { x: EDGE, y: EDGE };
}

function cost(place: ScreenPoint, size: Size, { middle, from, to }: EvidenceAnchor): number {
  const covered = (point: ScreenPoint, about: number) =>
    point.x > place.x - about &&
    point.x < place.x + size.width + about &&
    point.y > place.y - about &&
    point.y < place.y + size.height + about;
  return Number(covered(middle, 4)) * 4 + Number(covered(from, CLEAR)) * 2 + Number(covered(to, CLEAR)) * 2;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
