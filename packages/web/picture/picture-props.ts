import type { Placement } from '@stemma/layout';
import type { Relation, View, WorkKind } from '@stemma/model';

/** A work as the picture draws it; where it stands and its label come from the placement. */
export interface PictureWork {
  readonly id: string;
  readonly name: string;
  readonly kind: WorkKind;
  /** Slot of the organisation palette, 0 to 7; absent: the colour of all others. */
  readonly colour?: number;
  /** Named and described by nobody: drawn hollow and dashed. */
  readonly stub: boolean;
  /** Who made it, and when, in the page's language: second line of a row of the upright frame, and there alone. */
  readonly maker?: string;
  readonly when?: string;
  /** How it is joined to the focus, in words; stands at the right of a row of the upright frame. */
  readonly aside?: string;
}

/** A line of the picture; `from` is the newer work. */
export interface PictureLink {
  /** Unique among the links of one picture. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** A `bridge` stands for works that the filter hides. */
  readonly type: 'builds-on' | 'cites' | 'introduced-in' | 'bridge';
  /** Of `builds-on`. */
  readonly relation?: Relation;
  readonly disputed: boolean;
  /** Left out by a filter of its relation or of an end: dimmed or hidden with `outsideMode`. */
  readonly outside: boolean;
}

/** Works and links that stay while all others fade, such as those of a hovered entry of the legend. */
export interface Emphasis {
  readonly works: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** A point in CSS pixels from the upper left corner of the picture. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Where an open line stands on the screen: what the evidence popover hangs from and keeps clear of. */
export interface EvidenceAnchor {
  readonly middle: ScreenPoint;
  readonly from: ScreenPoint;
  readonly to: ScreenPoint;
}

export type Camera = NonNullable<View['camera']>;

/**
 * The canvas. All that is chosen comes in, all that the person does goes out; the picture keeps only
 * what lives shorter than a gesture. With `mode` `home` it is the quiet drawing behind the search:
 * lines at 0.17, about 30 names, no panning, a click still chooses.
 */
export interface PictureProps {
  readonly mode: 'lineage' | 'home';
  readonly placement: Placement;
  /** False while works are yet to move to their final places. */
  readonly settled: boolean;
  readonly works: readonly PictureWork[];
  readonly links: readonly PictureLink[];
  /** Works with the ring; the last one is the chosen work. Empty: none. */
  readonly chosen: readonly string[];
  /** The work under the pointer or the keyboard, here or in the table, panel or search. */
  readonly hovered?: string;
  readonly emphasis?: Emphasis;
  /** Works that the filter leaves out, and what becomes of them. */
  readonly outside: ReadonlySet<string>;
  readonly outsideMode: 'dim' | 'hide';
  /** Key of the link whose evidence is open: both ends ringed, all else faded. */
  readonly evidence?: string;
  readonly theme: 'light' | 'dark';
  /** Absent: the whole frame fits the screen (zoom 1). */
  readonly camera?: Camera;
  /** Works moved by hand, in layout units. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  /** Said by screen readers for the picture as a whole. */
  readonly label: string;
  /** Words drawn on the canvas itself. */
  readonly words: { readonly undated: string; readonly earlier: string; readonly comma: string };

  /** What is said of a line under the pointer: the relation, or "via 2 hidden". */
  readonly sayLink: (key: string) => string;
  readonly onHover: (id: string | undefined) => void;
  /** `add`: Shift, Ctrl or Cmd was held. No id: the empty ground was clicked. */
  readonly onChoose: (id: string | undefined, add: boolean) => void;
  /** Enter on a work: its card takes the keyboard. */
  readonly onOpen: (id: string) => void;
  readonly onOpenEvidence: (key: string) => void;
  /** Double click on a work. */
  readonly onExpand: (id: string) => void;
  /** After a gesture, not during it. `undefined`: back to the whole frame. */
  readonly onCamera: (camera: Camera | undefined) => void;
  /** After a drag; no place: the pin is taken away. */
  readonly onPin: (id: string, place: readonly [number, number] | undefined) => void;
  /** Right click, long press, Shift+F10 on a work. */
  readonly onMenu: (id: string, at: ScreenPoint) => void;
  /** On every frame in which the open line moved; `undefined` when it left the picture. */
  readonly onEvidenceAnchor: (anchor: EvidenceAnchor | undefined) => void;
  /** WebGL is absent or was lost (`false`), or is back (`true`). */
  readonly onDrawable: (drawable: boolean) => void;
}
