import type { Frame } from '@stemma/model';

/** The lanes of a picture whose time runs across. Lengths in layout units. */
export interface LaneFrame {
  readonly width: number;
  readonly lanes: number;
  /** Where the time axis begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Distance of lanes, and the height above the first and below the last. */
export const LANE = 42;
export const ABOVE_LANES = 61;
export const BELOW_LANES = 54;
/** Room for labels beside the axis. */
export const BEFORE_AXIS = 40;
export const AFTER_AXIS = 20;

/** The canvas of a page 1440 by 900, and of one 1024 by 768; `works` is how many stand there with ease. */
const SIZES = {
  wide: { width: 852, lanes: 15, works: 48 },
  narrow: { width: 636, lanes: 13, works: 31 },
};

/**
 * The frame for so many works: larger pictures grow, more in height than in width. The number of lanes
 * is odd, so that one is in the middle.
 */
export function laneFrame(frame: Exclude<Frame, 'upright'>, works: number): LaneFrame {
  const size = SIZES[frame];
  const growth = Math.max(1, works / size.works);
  const eighth = Math.sqrt(Math.sqrt(Math.sqrt(growth)));
  const width = Math.round(size.width * eighth * eighth * eighth);
  const lanes = Math.round(size.lanes * (growth / (eighth * eighth * eighth)));
  return { width, lanes: lanes | 1, from: BEFORE_AXIS, to: width - AFTER_AXIS };
}
