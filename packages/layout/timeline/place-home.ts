import { placeOnAxis, ticksOf } from '../axis';
import { LABEL_GAP, LABEL_SIZE } from '../label-box';
import type { Placement, PlacementInput } from '../placement';
import { HALF_SIZE, homeRadiusOf, shapeOf } from '../shape';
import { textWidth } from '../text-width';
import { timeAxis } from '../time-scale';
import { Board, SIDES } from './board';
import { clearLabels } from './clear-labels';
import { prepare } from './prepare';
import { start, sweep } from './start';

/** The page that the picture lies behind; the axis stands at its foot. */
const WIDTH = 1440;
const HEIGHT = 900;
const LEFT = 40;
const RIGHT = 40;
const TOP = 84;
const FOOT = 96;
/** Names that the picture says. */
const NAMES = 30;
/**
 * The corner that is kept for reading: down to `CORNER_FOOT` at the left, and along a slanted line from
 * there up to the top of the page.
 */
const CORNER_RIGHT = 620;
const CORNER_FOOT = 560;
const CORNER_TOP_RIGHT = 1120;

/** The whole graph behind the home page: the same axis, quiet, out of the way of what is read. */
export function placeHome(input: PlacementInput): Placement {
  const prepared = prepare({ ...input, focus: [] });
  const works = prepared.works.filter(({ id }) => prepared.years.has(id));
  const shown = new Set(works.map(({ id }) => id));
  const { lines, years } = prepare({
    ...input,
    works,
    links: input.links.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    focus: [],
  });
  const axis = timeAxis([...years.values()], LEFT, WIDTH - RIGHT);
  const lanes = Math.max(24, Math.min(72, Math.round(works.length / 6)));
  const step = (HEIGHT - TOP - FOOT) / (lanes - 1);
  const named = new Set(
    works
      .toSorted((a, b) => b.descendants - a.descendants || (a.id < b.id ? -1 : 1))
      .slice(0, NAMES)
      .map(({ id }) => id),
  );
  const board = new Board(
    works.map((work) => {
      const t = placeOnAxis(axis, years.get(work.id) ?? 0);
      const first = Math.min(lanes - 1, Math.max(0, Math.ceil((cornerFoot(t) - TOP) / step)));
      return {
        id: work.id,
        t,
        half: HALF_SIZE[shapeOf(work.kind)] * homeRadiusOf(work.descendants),
        lanes: [first, lanes - 1] as const,
        labelWidth: named.has(work.id) ? textWidth(work.name, LABEL_SIZE, 'sans400') : 0,
        labelSize: LABEL_SIZE,
        labelGap: LABEL_GAP,
        focus: false,
      };
    }),
    lines,
    { lanes, first: TOP, step, limits: [4, TOP - 20, WIDTH - 4, HEIGHT - FOOT + 20] },
  );
  sweep(board, start(board));
  const order = works
    .map((_, i) => i)
    .sort((a, b) => (works[b]?.descendants ?? 0) - (works[a]?.descendants ?? 0) || a - b);
  const kept = clearLabels(board, order);
  return {
    frame: input.frame,
    width: WIDTH,
    height: HEIGHT,
    works: works.map((work, i) => ({
      id: work.id,
      x: board.t[i] as number,
      y: Math.round((board.s[i] as number) * 10) / 10,
      radius: homeRadiusOf(work.descendants),
      label: work.name,
      ...(kept.has(i) ? { side: SIDES[board.side[i] as number] } : {}),
    })),
    ticks: ticksOf(axis),
    minor: [],
    axis,
  };
}

/** Height down to which a place along time belongs to the reader. */
function cornerFoot(t: number): number {
  if (t <= CORNER_RIGHT) return CORNER_FOOT;
  if (t >= CORNER_TOP_RIGHT) return 0;
  return CORNER_FOOT * (1 - (t - CORNER_RIGHT) / (CORNER_TOP_RIGHT - CORNER_RIGHT));
}
