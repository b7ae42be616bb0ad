import { labelText } from '../label-text';
import type { Placement, PlacementInput } from '../placement';
import { seedOf } from '../random';
import { HALF_SIZE, radiusOf, shapeOf } from '../shape';
import { Board } from './board';
import type { Effort } from './place-lanes';
import { pictureKey, prepare } from './prepare';
import { search } from './search';
import { start, sweep } from './start';

const WIDTH = 390;
const ROW = 48;
/** Strands at the left: their number, the place of the first, and their distance. */
const STRANDS = 5;
const FIRST_STRAND = 26;
const STRAND = 22;
const MOST_SEARCHED = 200;

/** The upright frame of a phone: one row a work, newest first, joined by strands at the left. */
export function placeRows(input: PlacementInput, effort: Effort): Placement {
  const prepared = prepare(input);
  const { works, lines, focus, years } = prepared;
  const order = works
    .map((_, i) => i)
    .sort((a, b) => {
      const x = years.get(works[a]?.id ?? '') ?? Number.NEGATIVE_INFINITY;
      const y = years.get(works[b]?.id ?? '') ?? Number.NEGATIVE_INFINITY;
      return x === y ? a - b : y - x;
    });
  const height = works.length * ROW;
  const down = new Map(order.map((i, row) => [i, (row + 0.5) * ROW]));
  const board = new Board(
    works.map((work, i) => {
      const isFocus = focus.has(work.id);
      const at = input.fixed?.[work.id];
      const strand = at ? Math.round((at.x - FIRST_STRAND) / STRAND) : isFocus ? 2 : undefined;
      return {
        id: work.id,
        t: height - (down.get(i) ?? 0),
        half: HALF_SIZE[shapeOf(work.kind)] * radiusOf(work.descendants, isFocus),
        lanes: strand === undefined ? ([0, STRANDS - 1] as const) : ([strand, strand] as const),
        labelWidth: 0,
        labelSize: 0,
        labelGap: 0,
        focus: isFocus,
      };
    }),
    lines,
    { lanes: STRANDS, first: FIRST_STRAND, step: STRAND, limits: [0, 0, height, WIDTH] },
  );
  sweep(board, start(board));
  if (effort === 'settled' && works.length <= MOST_SEARCHED) search(board, seedOf(pictureKey(prepared)));
  return {
    frame: 'upright',
    width: WIDTH,
    height: Math.max(height, ROW),
    works: works.map((work, i) => ({
      id: work.id,
      x: board.s[i] as number,
      y: down.get(i) ?? 0,
      radius: radiusOf(work.descendants, focus.has(work.id)),
      ...labelOf(work.id, input),
      side: 'right' as const,
    })),
    ticks: [],
    minor: [],
  };

  function labelOf(id: string, { works: all }: PlacementInput) {
    const work = all.find((one) => one.id === id);
    if (!work) return { label: id };
    const { label, before, after } = labelText(work, focus.has(id));
    return { label, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  }
}
