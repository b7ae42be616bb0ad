import type { Board } from './board';

/** Width of a cell of time, px. */
const CELL = 8;

/** How many works take a stretch of a lane, with their labels in the middle above them. */
export class Occupancy {
  private readonly cells: number;
  private readonly counts: Uint16Array;
  private readonly spans: readonly (readonly [number, number])[];

  constructor(board: Board) {
    const reach = board.works.map(({ half, labelWidth, elbowRoom = 0 }) =>
      Math.max(half + 4, labelWidth / 2 + 4, elbowRoom),
    );
    const left = board.works.reduce((least, { t }, i) => Math.min(least, t - (reach[i] ?? 0)), 0);
    const right = board.works.reduce((most, { t }, i) => Math.max(most, t + (reach[i] ?? 0)), 0);
    this.cells = Math.ceil((right - left) / CELL) + 1;
    this.counts = new Uint16Array(this.cells * board.frame.lanes);
    this.spans = board.works.map(({ t }, i) => [
      Math.floor((t - (reach[i] ?? 0) - left) / CELL),
      Math.floor((t + (reach[i] ?? 0) - left) / CELL),
    ]);
  }

  /** Works in the stretch of a lane that work `i` would take: the most on one cell. */
  taken(i: number, lane: number): number {
    const [from, to] = this.spans[i] ?? [0, -1];
    let most = 0;
    for (let cell = from; cell <= to; cell++)
      most = Math.max(most, this.counts[lane * this.cells + cell] as number);
    return most;
  }

  take(i: number, lane: number, by: 1 | -1): void {
    const [from, to] = this.spans[i] ?? [0, -1];
    for (let cell = from; cell <= to; cell++) {
      const at = lane * this.cells + cell;
      this.counts[at] = (this.counts[at] as number) + by;
    }
  }
}
