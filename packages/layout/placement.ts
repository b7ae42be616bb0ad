import type { Frame, WorkKind } from '@stemma/model';

/** A work to be placed. Lengths are layout units: CSS pixels at zoom 1. */
export interface PlaceableWork {
  readonly id: string;
  readonly name: string;
  readonly kind: WorkKind;
  readonly date?: string;
  /** Direct descendants in the whole graph. */
  readonly descendants: number;
  readonly stub: boolean;
  /** Parents and children that are not in the picture: they lengthen the label, `‹2 GPT`, `Vicuna +6›`. */
  readonly moreBack: number;
  readonly moreOn: number;
}

/** A link to be drawn; `from` is the newer work. */
export interface PlaceableLink {
  readonly from: string;
  readonly to: string;
}

export interface PlacementInput {
  readonly works: readonly PlaceableWork[];
  readonly links: readonly PlaceableLink[];
  readonly focus: readonly string[];
  readonly frame: Frame;
  /** Time linear over the whole axis. */
  readonly evenYears?: boolean;
  /** Works that keep the place they have, when others come; in the upright frame, their strand. */
  readonly fixed?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** The axis that the fixed works stand on; it is kept, and lengthened where a date lies outside. */
  readonly axis?: Axis;
}

/**
 * A time axis: knots [decimal year, layout units], in order, linear between neighbours. Before
 * `earlierUntil` stand the few forebears of a long past, drawn together.
 */
export interface Axis {
  readonly knots: readonly (readonly [number, number])[];
  readonly earlierUntil?: number;
}

export type LabelSide = 'above' | 'below' | 'right' | 'left';

export interface PlacedWork {
  readonly id: string;
  readonly x: number;
  /** Down the page. */
  readonly y: number;
  /** Half the width of a disc of this work. */
  readonly radius: number;
  /** The whole label; `before` and `after` are the parts of it that mark cut ends, `‹2 ` and ` +6›`. */
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** Where the label stands; absent where there is no room for it. */
  readonly side?: LabelSide;
}

/**
 * A tick of the year axis, at the start of a year: `at` is an x for `wide` and `narrow`, a y for `upright`.
 * Its label stands in the middle between it and the next tick; the last tick ends the axis and has none.
 */
export interface Tick {
  readonly at: number;
  readonly label?: string;
  /** The span after it draws many years together; a page may say "earlier" in place of the label. */
  readonly earlier?: boolean;
}

/**
 * A finished placing. The frame is `width` by `height`, its upper left corner at `left` and `top`, which
 * are 0 unless works were added to a placed picture. `first` is the frame before anything was added, its
 * corner at 0: a screen is fitted to it, so that adding moves nothing there either. Years stand on `ticks`, quarters on `minor`.
 * Pure in its input: the same works, links, focus and frame give the same numbers everywhere.
 */
export interface Placement {
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly left?: number;
  readonly top?: number;
  readonly first?: { readonly width: number; readonly height: number };
  /** Of the upright frame: the height of the work in focus, which a screen shows first. */
  readonly focusAt?: number;
  readonly works: readonly PlacedWork[];
  readonly ticks: readonly Tick[];
  readonly minor: readonly number[];
  /** What the works stand on along time; the next placing takes it with `fixed`. Absent when upright. */
  readonly axis?: Axis;
  /** Height of the lane of undated works, where there are any. */
  readonly undatedLane?: number;
}
