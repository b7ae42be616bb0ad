/** What all shapes and lines of a picture share; the programs read it at each frame. */
export interface Look {
  paper: readonly [number, number, number];
  ink2: readonly [number, number, number];
  accent: readonly [number, number, number];
  /** Opacity that works and lines without emphasis keep while others have it; 1 where none has. */
  fade: number;
}

/** Display data of a work beyond Sigma's own. */
export interface ShapeData {
  readonly shape: number;
  readonly marks: number;
  readonly alpha: number;
}

/** Display data of a line beyond Sigma's own. */
export interface StrokeData {
  /** Width in px. */
  readonly width: number;
  /** Curvature: distance of the control point from the middle, as a share of the length. */
  readonly bend: number;
  /** Dash lengths in px: on, off, on, off; a first length of 0 means round dots every `dash[1]` px; all 0 solid. */
  readonly dash: readonly [number, number, number, number];
  readonly alpha: number;
  /** 1 where the line keeps its full strength while others fade. */
  readonly emphasised: number;
}

/** Bits of `ShapeData.marks`. */
export const MARK = { hollow: 1, emphasised: 2, ringed: 4, pinned: 8 } as const;

/** Numbers of the shapes as the shader tells them apart. */
export const SHAPE = { disc: 0, diamond: 1, square: 2, holedSquare: 3 } as const;
