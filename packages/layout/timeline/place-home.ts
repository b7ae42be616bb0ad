import { decimalYear } from '@stemma/model';
import { placeOnAxis, ticksOf } from '../axis';
import { LABEL_GAP, LABEL_SIZE } from '../label-box';
import type { PlaceableWork, Placement, PlacementInput } from '../placement';
import { HALF_SIZE, homeRadiusOf, shapeOf } from '../shape';
import { sortInput } from '../sorted-input';
import { cutToWidth, textWidth } from '../text-width';
import { timeAxis } from '../time-scale';
import { Board, SIDES } from './board';
import { byWant } from './choose-labels';
import { finish } from './finish';
import type { Effort } from './scene';

/** The page that the picture lies behind; its axis stands at the foot. */
const WIDTH = 1440;
const HEIGHT = 900;
const SIDE = 52;
const TOP = 92;
const FOOT = 104;
const LANES = 42;
/** The part of the lanes that is filled, and the room that this may give a work along time, px. */
const FILLED = 0.8;
const LEAST_ROOM = 8;
const MOST_ROOM = 90;
/** Names that the picture says, and the widest of them. */
const NAMES = 30;
const NAME_WIDTH = 130;
/**
 * The corner that is kept for reading reaches down to `CORNER_FOOT`; at its right, works stand below a
 * slanted line that rises to the top. No line runs through the box of the text itself.
 */
const CORNER_RIGHT = 600;
const CORNER_FOOT = 596;
const CORNER_TOP_RIGHT = 1090;
const TEXT = [0, 0, 600, 536] as const;

/**
 * The whole graph behind the home page: the same time axis, works and lines out of the way of what is
 * read, names of the thirty works with the most descendants. Works without a date, and those
 * that nothing joins to another, are left out.
 */
export function placeHome(given: PlacementInput, effort: Effort = 'rough'): Placement {
  const joined = new Set(given.links.flatMap(({ from, to }) => [from, to]));
  const dated = new Map(
    given.works.flatMap(({ id, date }) =>
      date === undefined || !joined.has(id) ? [] : [[id, decimalYear(date)] as const],
    ),
  );
  const input = sortInput(
    given.works.filter(({ id }) => dated.has(id)),
    given.links.filter(({ from, to }) => dated.has(from) && dated.has(to)),
    [],
  );
  const { works, lines } = input;
  const axis = timeAxis([...dated.values()], SIDE, WIDTH - SIDE);
  const named = new Set(byWant(input).slice(0, NAMES));
  const step = (HEIGHT - TOP - FOOT) / (LANES - 1);
  const places = works.map(({ id }) => placeOnAxis(axis, dated.get(id) ?? 0));
  const firstLanes = places.map((t) => Math.max(0, Math.ceil((cornerFoot(t) - TOP) / step)));
  const rooms = elbowRooms(
    places,
    firstLanes.map((first) => LANES - first),
  );
  const board = new Board(
    works.map((work, i) => {
      const first = firstLanes[i] ?? 0;
      const t = places[i] ?? 0;
      return {
        id: work.id,
        t,
        half: homeRadiusOf(work.descendants) * HALF_SIZE[shapeOf(work.kind)],
        lanes: [first, LANES - 1] as const,
        labelWidth: named.has(i) ? textWidth(nameOf(work), LABEL_SIZE, 'sans600') : 0,
        labelSize: LABEL_SIZE,
        labelGap: LABEL_GAP,
        focus: false,
        elbowRoom: rooms[i],
        awkwardSides: [],
      };
    }),
    lines,
    { lanes: LANES, first: TOP, step, limits: [8, TOP - 24, WIDTH - 8, HEIGHT - FOOT + 24], keepClear: TEXT },
  );
  const tell = (sides: Int8Array): Placement => ({
    frame: given.frame,
    width: WIDTH,
    height: HEIGHT,
    works: works.map((work, i) => {
      const side = SIDES[sides[i] ?? -1];
      return {
        id: work.id,
        x: board.t[i] ?? 0,
        y: Math.round((board.s[i] ?? 0) * 10) / 10,
        radius: Math.round(homeRadiusOf(work.descendants) * 100) / 100,
        label: nameOf(work),
        ...(side && { side }),
      };
    }),
    ticks: ticksOf(axis),
    minor: [],
    axis,
  });
  return finish({ board, input, tell }, effort);
}

function nameOf({ name }: PlaceableWork): string {
  return cutToWidth(name, NAME_WIDTH, LABEL_SIZE, 'sans600');
}

/** Height down to which a place along time belongs to the reader. */
function cornerFoot(t: number): number {
  if (t <= CORNER_RIGHT) return CORNER_FOOT;
  return CORNER_FOOT * Math.max(0, 1 - (t - CORNER_RIGHT) / (CORNER_TOP_RIGHT - CORNER_RIGHT));
}

/** As far around each place as works stand that would fill most of its lanes, so that the picture fills the page. */
function elbowRooms(places: readonly number[], lanes: readonly number[]): number[] {
  const sorted = places.toSorted((a, b) => a - b);
  return places.map((t, i) => {
    const wanted = Math.max(1, Math.round((lanes[i] ?? 1) * FILLED));
    const distances = sorted.map((other) => Math.abs(other - t)).sort((a, b) => a - b);
    return Math.max(LEAST_ROOM, Math.min(MOST_ROOM, (distances[wanted] ?? MOST_ROOM) / 2));
  });
}
