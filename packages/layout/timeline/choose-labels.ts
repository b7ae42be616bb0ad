import { byCodePoint } from '@stemma/model';
import { labelBox, labelPlace } from '../label-box';
import type { PlaceableWork } from '../placement';
import type { SortedInput } from '../sorted-input';
import { type Board, type BoardWork, SIDES } from './board';
import { BoxGrid } from './box-grid';

/** What a label keeps clear of labels (beside, above) and of shapes; px. */
const BESIDE = 3;
const ABOVE = 0.5;
const OF_SHAPES = 1;

/**
 * The side of each label, or −1 where there is no room: works in turn, the most wanted first, keep the
 * side they have or take the first that touches no shape, no label before it, and not the frame.
 */
export function chooseLabels(board: Board, order: readonly number[]): Int8Array {
  const shapes = new BoxGrid();
  const own = board.works.map((_, i) => shapeBox(board, i));
  for (const box of own) shapes.add(box);
  const labels = new BoxGrid();
  const [left, top, right, bottom] = board.frame.limits;
  const chosen = new Int8Array(board.works.length).fill(-1);
  for (const i of order) {
    const work = board.works[i] as BoardWork;
    if (work.labelWidth === 0) continue;
    const now = board.side[i] as number;
    for (const side of [now, ...SIDES.keys()]) {
      const box = sideBox(board, i, side);
      const [l = 0, t = 0, r = 0, b = 0] = box;
      if (l < left || t < top || r > right || b > bottom) continue;
      if (shapes.touches(box, OF_SHAPES, OF_SHAPES, own[i]) || labels.touches(box, BESIDE, ABOVE)) continue;
      chosen[i] = side;
      labels.add(box);
      break;
    }
  }
  return chosen;
}

/** Works in the order in which their names are wanted: in focus, joined to it, then by descendants. */
export function byWant({ works, lines, focus }: SortedInput): number[] {
  const inFocus = new Set(focus);
  const joined = new Set(
    lines.flatMap(({ older, newer }) => [
      ...(inFocus.has(older) ? [newer] : []),
      ...(inFocus.has(newer) ? [older] : []),
    ]),
  );
  const rank = (i: number) => (inFocus.has(i) ? 0 : joined.has(i) ? 1 : 2);
  const order = (i: number) => works[i] as PlaceableWork;
  return works
    .map((_, i) => i)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        order(b).descendants - order(a).descendants ||
        byCodePoint(order(a).id, order(b).id),
    );
}

function shapeBox(board: Board, i: number): readonly number[] {
  const { half } = board.works[i] as BoardWork;
  const t = board.t[i] as number;
  const s = board.s[i] as number;
  return [t - half, s - half, t + half, s + half];
}

function sideBox(board: Board, i: number, side: number): readonly number[] {
  const { half, labelSize, labelGap, labelWidth } = board.works[i] as BoardWork;
  const name = SIDES[side] ?? 'above';
  const place = labelPlace(name, board.t[i] as number, board.s[i] as number, half, labelSize, labelGap);
  return labelBox(place, labelWidth, labelSize);
}
