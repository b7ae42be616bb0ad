import { decimalYear } from '@stemma/model';
import { placeOnAxis, quarterTicks, ticksOf } from '../axis';
import { FOCUS_LABEL_GAP, FOCUS_LABEL_SIZE, LABEL_GAP, LABEL_SIZE } from '../label-box';
import { labelText } from '../label-text';
import type { PlaceableWork, Placement, PlacementInput } from '../placement';
import { HALF_SIZE, radiusOf, shapeOf } from '../shape';
import type { SortedInput } from '../sorted-input';
import { extendAxis, timeAxis } from '../time-scale';
import { Board, type BoardWork, SIDES } from './board';
import { AFTER_AXIS, BEFORE_AXIS, BELOW_LANES, LANE, laneFrame } from './frame';
import { crowdedLanes, heightOf, type LaneRange, laneAt, laneRange } from './lane-range';
import type { Scene } from './scene';
import { placeUndated } from './undated';

/** The ring of the work in focus reaches so far beyond its shape, px. */
const RING = 6.4;
/** Room for the word "undated" at the head of its lane. */
const UNDATED_WORD = 70;

/** The picture whose time runs across: frames `wide` and `narrow`. */
export function acrossScene(given: PlacementInput, input: SortedInput): Scene {
  const { works, lines } = input;
  const fixed = new Map(Object.entries(given.fixed ?? {}));
  const frame = laneFrame(given.frame === 'narrow' ? 'narrow' : 'wide', works.length);
  const years = works.flatMap(({ date }) => (date === undefined ? [] : [decimalYear(date)]));
  const axis = given.axis
    ? extendAxis(given.axis, years)
    : timeAxis(years, frame.from, frame.to, given.evenYears);
  const left = Math.min(0, (axis.knots[0]?.[1] ?? BEFORE_AXIS) - BEFORE_AXIS);
  const right = Math.max(frame.width, (axis.knots.at(-1)?.[1] ?? 0) + AFTER_AXIS);

  const inFocus = new Set(input.focus);
  const texts = works.map((work, i) => labelText(work, inFocus.has(i)));
  const dated = works.map(
    ({ id, date }) =>
      fixed.get(id)?.x ?? (date === undefined ? undefined : placeOnAxis(axis, decimalYear(date))),
  );
  const neighbours = (i: number, side: 'older' | 'newer') =>
    lines.flatMap((line) =>
      line[side === 'older' ? 'newer' : 'older'] === i ? (dated[line[side]] ?? []) : [],
    );
  const { places, rows } = placeUndated(
    works.flatMap((_, index) =>
      dated[index] === undefined
        ? [
            {
              index,
              width: texts[index]?.width ?? 0,
              parents: neighbours(index, 'older'),
              children: neighbours(index, 'newer'),
            },
          ]
        : [],
    ),
    left + UNDATED_WORD + BEFORE_AXIS,
    right - AFTER_AXIS,
  );
  const t = works.map((_, i) => dated[i] ?? places.get(i)?.t ?? 0);

  const isUndated = (work: PlaceableWork) => work.date === undefined;
  const fixedLanes = (undated: boolean) =>
    works.flatMap((work) => {
      const place = fixed.get(work.id);
      return place && isUndated(work) === undated ? [laneAt(place.y)] : [];
    });
  const kept = fixedLanes(true);
  const undatedRows = Math.max(rows, kept.length > 0 ? Math.max(...kept) - Math.min(...kept) + 1 : 0);
  const crowd = crowdedLanes(t.filter((_, i) => !isUndated(works[i] as PlaceableWork))) + undatedRows;
  const range = laneRange(Math.max(frame.lanes, crowd | 1), undatedRows, fixedLanes(false), kept);
  const top = Math.min(0, range.first * LANE);
  const height = heightOf(range.last) + BELOW_LANES - top;

  const lanesOf = (i: number): readonly [number, number] => {
    const work = works[i] as PlaceableWork;
    const place = fixed.get(work.id);
    if (place) return one(laneAt(place.y) - range.first);
    if (isUndated(work)) return one((range.undated ?? range.last) - range.first + (places.get(i)?.row ?? 0));
    if (input.focus.length === 1 && inFocus.has(i)) return one(Math.floor((range.last - range.first) / 2));
    return [0, lastDated(range)];
  };
  const boardWorks = works.map((work, i): BoardWork => {
    const focus = inFocus.has(i);
    const half = halfOf(work, focus);
    const text = texts[i];
    return {
      id: work.id,
      t: t[i] ?? 0,
      half: focus ? half + RING : half,
      lanes: lanesOf(i),
      labelWidth: text?.width ?? 0,
      labelSize: focus ? FOCUS_LABEL_SIZE : LABEL_SIZE,
      labelGap: focus ? FOCUS_LABEL_GAP - RING : LABEL_GAP,
      focus,
      awkwardSides: [...(text?.before ? [2] : []), ...(text?.after ? [3] : [])],
    };
  });
  const board = new Board(boardWorks, lines, {
    lanes: range.last - range.first + 1,
    first: heightOf(range.first),
    step: LANE,
    limits: [left + 4, top + 32, right - 4, top + height - 8],
  });

  const tell = (sides: Int8Array): Placement => ({
    frame: given.frame,
    width: right - left,
    height,
    ...(left < 0 && { left }),
    ...(top < 0 && { top }),
    works: works.map((work, i) => {
      const { label, before, after } = texts[i] ?? { label: work.name };
      const side = SIDES[sides[i] ?? -1];
      return {
        id: work.id,
        x: t[i] ?? 0,
        y: board.s[i] ?? 0,
        radius: Math.round(radiusOf(work.descendants, inFocus.has(i)) * 100) / 100,
        label,
        ...(before && { before }),
        ...(after && { after }),
        ...(side && { side }),
      };
    }),
    ticks: ticksOf(axis),
    minor: quarterTicks(axis),
    axis,
    ...(range.undated !== undefined && { undatedLane: heightOf(range.undated) }),
  });
  return { board, input, tell };
}

/** Half the size of a work's shape. */
export function halfOf(work: PlaceableWork, focus: boolean): number {
  return radiusOf(work.descendants, focus) * HALF_SIZE[shapeOf(work.kind)];
}

function one(lane: number): readonly [number, number] {
  return [lane, lane];
}

function lastDated({ first, last, undated }: LaneRange): number {
  return (undated === undefined ? last : undated - 1) - first;
}
