import { placeOnAxis, quarterTicks, ticksOf } from '../axis';
import { FOCUS_LABEL_GAP, FOCUS_LABEL_SIZE, LABEL_GAP, LABEL_SIZE } from '../label-box';
import { type LabelText, labelText } from '../label-text';
import type { Axis, Placement, PlacementInput } from '../placement';
import { seedOf } from '../random';
import { HALF_SIZE, radiusOf, shapeOf } from '../shape';
import { extendAxis, timeAxis } from '../time-scale';
import { Board, type BoardFrame, type BoardWork, SIDES } from './board';
import { clearLabels } from './clear-labels';
import { ABOVE_LANES, AFTER_AXIS, BEFORE_AXIS, BELOW_LANES, LANE, type LaneFrame, laneFrame } from './frame';
import { type Prepared, pictureKey, prepare } from './prepare';
import { search } from './search';
import { start, sweep } from './start';
import { placeUndated } from './undated';

/** Works beyond which a picture keeps the places of the sweep. */
const MOST_SEARCHED = 400;

/** How much work is put into a placing: a first one at once, or the settled one. */
export type Effort = 'rough' | 'settled';

/** The timeline of the wide and the narrow frame: dates across, lanes down. */
export function placeLanes(input: PlacementInput, effort: Effort): Placement {
  const prepared = prepare(input);
  const frame = laneFrame(input.frame === 'narrow' ? 'narrow' : 'wide', prepared.works.length);
  const ground = groundOf(input, frame);
  const axis = axisOf(input, prepared, frame);
  const labels = prepared.works.map((work) => labelText(work, prepared.focus.has(work.id)));
  const board = boardOf(input, prepared, ground, axis, labels);
  const occupancy = start(board);
  sweep(board, occupancy);
  if (effort === 'settled' && board.works.length <= MOST_SEARCHED)
    search(board, seedOf(pictureKey(prepared)));
  const kept = clearLabels(board, labelOrder(prepared));
  return {
    frame: input.frame,
    width: ground.right - ground.left,
    height: ground.bottom - ground.top,
    ...(ground.left !== 0 ? { left: ground.left } : {}),
    ...(ground.top !== 0 ? { top: ground.top } : {}),
    works: prepared.works.map((work, i) => {
      const { label, before, after } = labels[i] as LabelText;
      return {
        id: work.id,
        x: board.t[i] as number,
        y: board.s[i] as number,
        radius: radiusOf(work.descendants, prepared.focus.has(work.id)),
        label,
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
        ...(kept.has(i) ? { side: SIDES[board.side[i] as number] } : {}),
      };
    }),
    ticks: ticksOf(axis),
    minor: quarterTicks(axis),
    axis,
    ...(ground.undated === undefined ? {} : { undatedLane: ground.first + ground.undated * LANE }),
  };
}

/** The lanes of a picture: their number, where the first stands, and the frame around them. */
interface Ground {
  readonly lanes: number;
  readonly first: number;
  readonly middle: number;
  /** The lane of undated works, below all others. */
  readonly undated?: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Works that keep their place keep the lanes; further ones are put above and below them. */
function groundOf(input: PlacementInput, frame: LaneFrame): Ground {
  const undatedWorks = input.works.some(({ date }) => date === undefined);
  const fixed = Object.values(input.fixed ?? {});
  const least = fixed.reduce((y, at) => Math.min(y, at.y), ABOVE_LANES);
  const most = fixed.reduce((y, at) => Math.max(y, at.y), ABOVE_LANES);
  const spare =
    fixed.length === 0 ? 0 : Math.max(0, Math.ceil((frame.lanes - ((most - least) / LANE + 1)) / 2));
  const first = least - spare * LANE;
  const lanes = fixed.length === 0 ? frame.lanes : Math.round((most - least) / LANE) + 1 + 2 * spare;
  const undated = undatedWorks ? lanes : undefined;
  const top = Math.min(0, first - ABOVE_LANES);
  const left = fixed.reduce((x, at) => Math.min(x, at.x - BEFORE_AXIS), 0);
  const right = fixed.reduce((x, at) => Math.max(x, at.x + AFTER_AXIS), frame.width);
  const bottom = first + (lanes - 1 + (undatedWorks ? 1 : 0)) * LANE + BELOW_LANES;
  return { lanes, first, middle: (lanes - 1) / 2, undated, left, right, top, bottom };
}

function axisOf(input: PlacementInput, { years }: Prepared, frame: LaneFrame): Axis {
  const dates = [...years.values()];
  if (input.axis) return extendAxis(input.axis, dates);
  return timeAxis(dates, frame.from, frame.to, input.evenYears);
}

function boardOf(
  { fixed = {} }: PlacementInput,
  { works, lines, focus, years }: Prepared,
  ground: Ground,
  axis: Axis,
  labels: readonly LabelText[],
): Board {
  const dated = works.map(({ id }) => {
    const year = years.get(id);
    return fixed[id]?.x ?? (year === undefined ? undefined : placeOnAxis(axis, year));
  });
  const undated = works.flatMap((_, i) => (dated[i] === undefined ? [i] : []));
  const rest = placeUndated(undated, lines, dated, ground.left + BEFORE_AXIS, ground.right - AFTER_AXIS);
  const first = [...focus].find((id) => years.has(id));
  const boardWorks = works.map((work, i): BoardWork => {
    const isFocus = focus.has(work.id);
    const at = fixed[work.id];
    const lane = at ? Math.round((at.y - ground.first) / LANE) : undefined;
    const own =
      lane ?? (dated[i] === undefined ? ground.undated : work.id === first ? ground.middle : undefined);
    return {
      id: work.id,
      t: dated[i] ?? rest.get(i) ?? ground.left,
      half: HALF_SIZE[shapeOf(work.kind)] * radiusOf(work.descendants, isFocus),
      lanes: own === undefined ? [0, ground.lanes - 1] : [own, own],
      labelWidth: labels[i]?.width ?? 0,
      labelSize: isFocus ? FOCUS_LABEL_SIZE : LABEL_SIZE,
      labelGap: isFocus ? FOCUS_LABEL_GAP : LABEL_GAP,
      focus: isFocus,
      ...(work.moreBack > 0 ? { awkwardSide: 2 } : work.moreOn > 0 ? { awkwardSide: 3 } : {}),
    };
  });
  const frame: BoardFrame = {
    lanes: ground.lanes + (ground.undated === undefined ? 0 : 1),
    first: ground.first,
    step: LANE,
    limits: [ground.left + 2, ground.top + 30, ground.right - 2, ground.bottom - 2],
  };
  return new Board(boardWorks, lines, frame);
}

/** Who keeps a label where there is not room for all: the focus, its neighbours, then by descendants. */
function labelOrder({ works, lines, focus }: Prepared): number[] {
  const near = new Set<number>();
  for (const { older, newer } of lines) {
    if (focus.has(works[older]?.id ?? '')) near.add(newer);
    if (focus.has(works[newer]?.id ?? '')) near.add(older);
  }
  const rank = (i: number) => (focus.has(works[i]?.id ?? '') ? 2 : near.has(i) ? 1 : 0);
  const size = (i: number) => works[i]?.descendants ?? 0;
  return works.map((_, i) => i).sort((a, b) => rank(b) - rank(a) || size(b) - size(a) || a - b);
}
