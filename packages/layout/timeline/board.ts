import { labelBox, labelPlace } from '../label-box';
import type { LabelSide } from '../placement';
import { Traces } from './traces';
import { SHAPE_ROOM } from './weights';

/** The places of a label in order of liking; a side is an index of this list. */
export const SIDES: readonly LabelSide[] = ['above', 'below', 'right', 'left'];

/** A work on the board. `t` is its place along time, its lane the place across. */
export interface BoardWork {
  readonly id: string;
  readonly t: number;
  /** Half the size of its shape, with the ring where it has one. */
  readonly half: number;
  /** Lanes it may stand in, first and last. */
  readonly lanes: readonly [number, number];
  /** The label's width; 0: it has none. */
  readonly labelWidth: number;
  readonly labelSize: number;
  readonly labelGap: number;
  readonly focus: boolean;
  /** Along time, to both sides: what the work would have to itself in its lane when it is first placed. */
  readonly elbowRoom?: number;
  /** Sides on which the mark of a cut end would stand between the shape and the name. */
  readonly awkwardSides: readonly number[];
}

/** A line of the board, by the indices of its works; `weight` is how many lines it stands for. */
export interface BoardLine {
  readonly older: number;
  readonly newer: number;
  readonly weight: number;
}

export interface BoardFrame {
  readonly lanes: number;
  /** Place across of lane 0, and the distance of lanes. */
  readonly first: number;
  readonly step: number;
  /** What no label may leave: [left, top, right, bottom]. */
  readonly limits: readonly [number, number, number, number];
  /** A box that no line may run under. */
  readonly keepClear?: readonly [number, number, number, number];
}

/** Works in lanes with the boxes and lines that follow from where they stand. */
export class Board {
  readonly lane: Int32Array;
  readonly side: Int8Array;
  readonly t: Float64Array;
  /** Place across, in layout units. */
  readonly s: Float64Array;
  /** Boxes of labels [left, top, right, bottom], four numbers each. */
  readonly labels: Float64Array;
  /** Boxes around a shape, the room it keeps, and its label. */
  readonly reaches: Float64Array;
  readonly traces: Traces;
  readonly linesOf: readonly (readonly number[])[];

  constructor(
    readonly works: readonly BoardWork[],
    readonly lines: readonly BoardLine[],
    readonly frame: BoardFrame,
  ) {
    const n = works.length;
    this.lane = new Int32Array(n);
    this.side = new Int8Array(n);
    this.t = Float64Array.from(works, (work) => work.t);
    this.s = new Float64Array(n);
    this.labels = new Float64Array(n * 4).fill(Number.NaN);
    this.reaches = new Float64Array(n * 4);
    this.traces = new Traces(lines.length);
    const linesOf = works.map((): number[] => []);
    lines.forEach(({ older, newer }, line) => {
      linesOf[older]?.push(line);
      linesOf[newer]?.push(line);
    });
    this.linesOf = linesOf;
  }

  /** Puts a work into a lane, its label to a side; its lines are drawn anew by `drawLines`. */
  put(i: number, lane: number, side: number): void {
    this.lane[i] = lane;
    this.side[i] = side;
    const s = this.frame.first + lane * this.frame.step;
    this.s[i] = s;
    const work = this.works[i] as BoardWork;
    const room = work.half + SHAPE_ROOM;
    const { labels, reaches } = this;
    const at = i * 4;
    reaches[at] = work.t - room;
    reaches[at + 1] = s - room;
    reaches[at + 2] = work.t + room;
    reaches[at + 3] = s + room;
    if (work.labelWidth === 0) return;
    const place = labelPlace(SIDES[side] as LabelSide, work.t, s, work.half, work.labelSize, work.labelGap);
    labels.set(labelBox(place, work.labelWidth, work.labelSize), at);
    for (const k of [0, 1]) {
      reaches[at + k] = Math.min(reaches[at + k] as number, labels[at + k] as number);
      reaches[at + k + 2] = Math.max(reaches[at + k + 2] as number, labels[at + k + 2] as number);
    }
  }

  drawAll(): void {
    for (let line = 0; line < this.lines.length; line++) this.draw(line);
  }

  draw(line: number): void {
    const { older, newer } = this.lines[line] as BoardLine;
    const t0 = this.t[older] as number;
    const s0 = this.s[older] as number;
    const along = (this.t[newer] as number) - t0;
    const across = (this.s[newer] as number) - s0;
    this.traces.trace(line, t0, s0, along, across);
  }
}
