import type { Board, BoardWork } from './board';
import { Occupancy } from './occupancy';

const SWEEPS = 12;
/** A taken lane counts as so many lanes further away, for each work that takes it. */
const TAKEN = 6;

/** Order along time, ties by id. */
export function byTime(board: Board): number[] {
  const ids = board.works.map((work) => work.id);
  return board.works
    .map((_, i) => i)
    .sort(
      (a, b) =>
        (board.t[a] as number) - (board.t[b] as number) || ((ids[a] as string) < (ids[b] as string) ? -1 : 1),
    );
}

/** The first placing: by date, each work into the first of its lanes where there is room. */
export function start(board: Board): Occupancy {
  const occupancy = new Occupancy(board);
  for (const i of byTime(board)) {
    const { lanes } = board.works[i] as BoardWork;
    let best = lanes[0];
    let least = Number.POSITIVE_INFINITY;
    for (let lane = lanes[0]; lane <= lanes[1] && least > 0; lane++) {
      const taken = occupancy.taken(i, lane);
      if (taken < least) {
        best = lane;
        least = taken;
      }
    }
    board.put(i, best, 0);
    occupancy.take(i, best, 1);
  }
  return occupancy;
}

/** Forwards and back through time, each work moves to the free lane nearest the mean lane of its neighbours. */
export function sweep(board: Board, occupancy: Occupancy): void {
  const order = byTime(board);
  for (let round = 0; round < SWEEPS; round++) {
    for (const i of round % 2 ? order.toReversed() : order) {
      const { lanes } = board.works[i] as BoardWork;
      const want = wantedLane(board, i);
      if (want === undefined || lanes[0] === lanes[1]) continue;
      const now = board.lane[i] as number;
      occupancy.take(i, now, -1);
      const lane = nearestFree(occupancy, i, lanes, want);
      occupancy.take(i, lane, 1);
      if (lane !== now) board.put(i, lane, board.side[i] as number);
    }
  }
}

/** The mean lane of the works that a work is joined to. */
export function wantedLane(board: Board, i: number): number | undefined {
  const lines = board.linesOf[i] ?? [];
  if (lines.length === 0) return;
  let sum = 0;
  for (const l of lines) {
    const line = board.lines[l];
    if (line) sum += board.lane[line.older === i ? line.newer : line.older] as number;
  }
  return sum / lines.length;
}

function nearestFree(
  occupancy: Occupancy,
  i: number,
  lanes: readonly [number, number],
  want: number,
): number {
  let best = lanes[0];
  let least = Number.POSITIVE_INFINITY;
  const middle = Math.max(lanes[0], Math.min(lanes[1], Math.round(want)));
  for (let d = 0; d <= lanes[1] - lanes[0] && d - 1 < least; d++) {
    for (const lane of d === 0 ? [middle] : [middle - d, middle + d]) {
      if (lane < lanes[0] || lane > lanes[1]) continue;
      const away = Math.abs(lane - want);
      if (away >= least) continue;
      const cost = away + TAKEN * occupancy.taken(i, lane);
      if (cost < least) {
        best = lane;
        least = cost;
      }
    }
  }
  return best;
}
