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
  /** Works that keep the lane they have, when others come. */
  readonly fixed?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

export type LabelSide = 'above' | 'below' | 'right' | 'left';

export interface PlacedWork {
  readonly id: string;
  readonly x: number;
  /** Down the page. */
  readonly y: number;
  /** Half the width of a disc of this work. */
  readonly radius: number;
  readonly label: string;
  /** Where the label stands; absent where there is no room for it. */
  readonly side?: LabelSide;
}

/** A tick of the year axis; `x` for `wide` and `narrow`, the same along `y` for `upright`. */
export interface Tick {
  readonly at: number;
  readonly label?: string;
}

/**
 * A finished placing. The frame is `width` by `height`; years stand on `ticks`, quarters on `minor`.
 * Pure in its input: the same works, links, focus and frame give the same numbers everywhere.
 */
export interface Placement {
  readonly frame: Frame;
  readonly width: number;
  readonly height: number;
  readonly works: readonly PlacedWork[];
  readonly ticks: readonly Tick[];
  readonly minor: readonly number[];
  /** Height of the lane of undated works, where there are any. */
  readonly undatedLane?: number;
}
