import type { Relation } from '@stemma/model';

/** How a line is drawn: width in px, dash lengths (on, off …; empty: solid), round ends for dots. */
export interface LineStyle {
  readonly width: number;
  readonly dash: readonly number[];
  readonly round?: boolean;
}

/** What a line can stand for: a relation of `BUILDS_ON`, or another link between works. */
export type LineKind = Relation | 'cites' | 'introduced-in' | 'bridge';

/** One style a relation, in families that a reader can name: heavy, fine, broken, dotted, faint. */
export const LINE_STYLE: Readonly<Record<LineKind, LineStyle>> = {
  weights: { width: 2.1, dash: [] },
  adapter: { width: 2.1, dash: [9, 3] },
  merged: { width: 2.1, dash: [14, 3, 3, 3] },
  quantised: { width: 2.1, dash: [3, 2.2] },
  distilled: { width: 2.1, dash: [6, 3, 1.5, 3] },
  architecture: { width: 1.15, dash: [] },
  component: { width: 1.15, dash: [9, 3.5] },
  extends: { width: 1.6, dash: [] },
  objective: { width: 1.15, dash: [4, 2.6] },
  'training-method': { width: 1.15, dash: [8, 2.8, 1.4, 2.8] },
  scaling: { width: 1.15, dash: [3, 2.2] },
  'training-data': { width: 1.9, dash: [0, 4.2], round: true },
  evaluation: { width: 1.15, dash: [1.4, 5.5] },
  idea: { width: 0.7, dash: [] },
  unspecified: { width: 0.7, dash: [2, 2] },
  cites: { width: 0.7, dash: [1, 3] },
  'introduced-in': { width: 1.15, dash: [1, 1.6] },
  bridge: { width: 1.15, dash: [2, 6] },
};

/** Opacity of a line of the chosen work, and of all others while one line is chosen. */
export const CHOSEN_LINE_OPACITY = 0.92;
export const FADED_LINE_OPACITY = 0.13;
