/** What the faults of a picture cost beside each other; `search.ts` looks for the least sum. */
export const WEIGHTS = {
  crossing: 14,
  shapeOnShape: 200,
  labelOnLabel: 70,
  labelOnShape: 60,
  outOfFrame: 80,
  lineThroughShape: 22,
  lineUnderLabel: 4.5,
  /** Of the work's own lines, which a reader expects there. */
  ownLineUnderLabel: 2,
  ownLineUnderFocusLabel: 7,
  lineInReadingCorner: 40,
  awkwardSide: 40,
  /** By the places of a label, in their order of liking. */
  side: [0, 0.5, 0.6, 0.9],
  /** A px of a line's way across the lanes, and of the part of it beyond 160 px. */
  across: 0.012,
  farAcross: 0.02,
  /** A lane away from the middle one. */
  outerLane: 0.12,
} as const;

/** Room kept around things, px: beside a label, above it, around a shape. */
export const LABEL_ROOM = 5;
export const LINE_ROOM = 1;
export const SHAPE_ROOM = 2;
