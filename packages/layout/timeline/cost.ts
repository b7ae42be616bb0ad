import type { Board, BoardLine, BoardWork } from './board';
import { LABEL_ROOM, LINE_ROOM, SHAPE_ROOM, WEIGHTS } from './weights';

/** Cost of two lines: that of a crossing for each pair of drawn lines that they stand for. */
export function costOfLines(board: Board, l: number, m: number): number {
  // Rounding may answer the two orders differently; what is counted and what is taken back must agree.
  if (!board.traces.meet(Math.min(l, m), Math.max(l, m))) return 0;
  return WEIGHTS.crossing * (board.lines[l] as BoardLine).weight * (board.lines[m] as BoardLine).weight;
}

/** Cost of a line near a work: through its shape, or under its label. */
export function costOfLineAtWork(board: Board, l: number, i: number): number {
  const { traces, labels } = board;
  if (traces.isOff(l, board.reaches, i * 4)) return 0;
  const line = board.lines[l] as BoardLine;
  const work = board.works[i] as BoardWork;
  const own = line.older === i || line.newer === i;
  let cost = 0;
  if (!own) {
    const t = board.t[i] as number;
    const s = board.s[i] as number;
    const half = work.half + SHAPE_ROOM;
    if (traces.passes(l, t - half, s - half, t + half, s + half)) cost += WEIGHTS.lineThroughShape;
  }
  if (work.labelWidth > 0) {
    const at = i * 4;
    const [left, top] = [labels[at] as number, labels[at + 1] as number];
    const [right, bottom] = [labels[at + 2] as number, labels[at + 3] as number];
    if (traces.passes(l, left, top, right, bottom)) {
      if (!own) cost += WEIGHTS.lineUnderLabel;
      else cost += work.focus ? WEIGHTS.ownLineUnderFocusLabel : WEIGHTS.ownLineUnderLabel;
    }
  }
  return cost * line.weight;
}

/** Cost of two works that stand on each other, or whose labels do. */
export function costOfWorks(board: Board, i: number, j: number): number {
  const { labels, reaches, t, s } = board;
  const p = i * 4;
  const q = j * 4;
  if (
    (reaches[p] as number) > (reaches[q + 2] as number) + LABEL_ROOM ||
    (reaches[q] as number) > (reaches[p + 2] as number) + LABEL_ROOM ||
    (reaches[p + 1] as number) > (reaches[q + 3] as number) + LABEL_ROOM ||
    (reaches[q + 1] as number) > (reaches[p + 3] as number) + LABEL_ROOM
  )
    return 0;
  const a = (board.works[i] as BoardWork).half + SHAPE_ROOM;
  const b = (board.works[j] as BoardWork).half + SHAPE_ROOM;
  const dt = Math.abs((t[i] as number) - (t[j] as number));
  const ds = Math.abs((s[i] as number) - (s[j] as number));
  let cost = 0;
  if (dt < a + b + LABEL_ROOM && ds < a + b + LINE_ROOM) cost += WEIGHTS.shapeOnShape;
  if (
    (labels[p] as number) < (labels[q + 2] as number) + LABEL_ROOM &&
    (labels[q] as number) < (labels[p + 2] as number) + LABEL_ROOM &&
    (labels[p + 1] as number) < (labels[q + 3] as number) + LINE_ROOM &&
    (labels[q + 1] as number) < (labels[p + 3] as number) + LINE_ROOM
  )
    cost += WEIGHTS.labelOnLabel;
  if (labelOnShape(labels, p, t[j] as number, s[j] as number, b)) cost += WEIGHTS.labelOnShape;
  if (labelOnShape(labels, q, t[i] as number, s[i] as number, a)) cost += WEIGHTS.labelOnShape;
  return cost;
}

function labelOnShape(labels: Float64Array, at: number, t: number, s: number, half: number): boolean {
  return (
    (labels[at] as number) < t + half + SHAPE_ROOM &&
    t - half - SHAPE_ROOM < (labels[at + 2] as number) &&
    (labels[at + 1] as number) < s + half + LINE_ROOM &&
    s - half - LINE_ROOM < (labels[at + 3] as number)
  );
}

/** Cost of where a work stands by itself: the frame, the side of its label, the lane. */
export function costOfWork(board: Board, i: number): number {
  const { labels, frame } = board;
  const work = board.works[i] as BoardWork;
  const side = board.side[i] as number;
  const at = i * 4;
  const [left, top, right, bottom] = frame.limits;
  let cost = WEIGHTS.outerLane * Math.abs((board.lane[i] as number) - (work.lanes[0] + work.lanes[1]) / 2);
  if (work.labelWidth === 0) return cost;
  cost += WEIGHTS.side[side] ?? 0;
  if (work.awkwardSides.includes(side)) cost += WEIGHTS.awkwardSide;
  const outside =
    (labels[at] as number) < left ||
    (labels[at + 1] as number) < top ||
    (labels[at + 2] as number) > right ||
    (labels[at + 3] as number) > bottom;
  return outside ? cost + WEIGHTS.outOfFrame : cost;
}

/** Cost of a line by itself: its way across the lanes, and the box that is kept clear. */
export function costOfLine(board: Board, l: number): number {
  const line = board.lines[l] as BoardLine;
  const across = Math.abs((board.s[line.older] as number) - (board.s[line.newer] as number));
  let cost = across * WEIGHTS.across + Math.max(0, across - 160) * WEIGHTS.farAcross;
  const clear = board.frame.keepClear;
  if (clear && board.traces.passes(l, ...clear)) cost += WEIGHTS.lineInReadingCorner;
  return cost * line.weight;
}
