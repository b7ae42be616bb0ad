import {
  FOCUS_LABEL_GAP,
  FOCUS_LABEL_SIZE,
  LABEL_GAP,
  LABEL_SIZE,
  type LabelSide,
  labelPlace,
  type Palette,
  type PlacedWork,
  type Placement,
} from '@stemma/layout';
import type { Strength } from '../emphasis';
import { AXIS_HEIGHT } from '../frame';
import type { PictureProps } from '../picture-props';
import type { LayoutPoint } from '../stage/sigma-stage';
import { drawText, SANS, SERIF } from './brush';
import { type Box, LabelRoom } from './label-room';

/** What is known of the labels of one frame. */
export interface LabelScene {
  readonly placement: Placement;
  /** Places of the works that are shown; px. */
  readonly onScreen: ReadonlyMap<string, LayoutPoint>;
  readonly palette: Palette;
  readonly strength: Strength;
  /** Works joined to the chosen one: their names are strong. */
  readonly near: ReadonlySet<string>;
  /** Half the size of a work's shape as it is drawn; px. */
  readonly half: (id: string) => number;
  readonly props: Pick<PictureProps, 'mode' | 'chosen' | 'hovered' | 'outside' | 'outsideMode' | 'words'>;
  /** Of the screen; px. */
  readonly width: number;
  readonly height: number;
}

interface Label {
  readonly work: PlacedWork;
  readonly at: LayoutPoint;
  /** Higher ones keep their name where there is not room for all; from `SURE` on it is always drawn. */
  readonly rank: number;
  readonly font: string;
  readonly size: number;
  readonly gap: number;
  readonly colour: string;
}

const SIDES: readonly LabelSide[] = ['above', 'below', 'right', 'left'];
/** Where a label above or below may stand too: its end, or its beginning, at the shape. */
const CORNERS = ['start', 'end'] as const;
const SURE = 3;
/** No screen has room for more names than this: the others are not tried. */
const MOST_TRIED = 600;
/** Works this far beyond the screen can have a label on it; px. */
const BEYOND = 240;
/** Room kept beside a label; px. */
const ROOM = 2;

/**
 * Draws the names that there is room for at this zoom: the hovered, the chosen, their neighbours, then
 * the others in the order of the placing's own sizes. None touches another or a shape.
 */
export function drawLabels(context: CanvasRenderingContext2D, scene: LabelScene): void {
  const labels = scene.placement.works
    .flatMap((work) => labelOf(work, scene))
    .sort((a, b) => b.rank - a.rank || b.work.radius - a.work.radius || (a.work.id < b.work.id ? -1 : 1));
  const room = new LabelRoom(scene.width, scene.height);
  const { mode } = scene.props;
  const years = mode === 'home' ? scene.height - AXIS_HEIGHT : 0;
  room.take('years', [0, years, scene.width, years + AXIS_HEIGHT]);
  for (const [id, at] of scene.onScreen) {
    if (!isNear(at, scene)) continue;
    const half = scene.half(id);
    room.take(id, [at.x - half, at.y - half, at.x + half, at.y + half]);
  }
  for (const label of labels.slice(0, MOST_TRIED)) drawLabel(context, scene, label, room);
}

function labelOf(work: PlacedWork, scene: LabelScene): Label | [] {
  const { onScreen, palette, props, strength, near } = scene;
  const at = onScreen.get(work.id);
  if (!at || !isNear(at, scene)) return [];
  const chosen = props.mode === 'lineage' && work.id === props.chosen.at(-1);
  const hovered = work.id === props.hovered;
  const kept = strength.works.has(work.id);
  if (work.side === undefined && !chosen && !hovered && !kept) return [];
  const faded = strength.fade < 1 && !kept && !chosen;
  const out = props.outside.has(work.id);
  const strong = (chosen || kept || hovered || near.has(work.id)) && !faded && !out;
  const weight = chosen ? 650 : strong ? 600 : 400;
  const size = chosen ? FOCUS_LABEL_SIZE : LABEL_SIZE;
  return {
    work,
    at,
    rank: hovered ? SURE + 1 : chosen ? SURE : faded || out ? 0 : kept || near.has(work.id) ? 2 : 1,
    font: `${weight} ${size}px ${chosen ? SERIF : SANS}`,
    size,
    gap: chosen ? FOCUS_LABEL_GAP : LABEL_GAP,
    colour: out || faded ? palette.ink3 : strong ? palette.ink : palette.ink2,
  };
}

function drawLabel(
  context: CanvasRenderingContext2D,
  scene: LabelScene,
  label: Label,
  room: LabelRoom,
): void {
  const { work, at, font, size, gap, colour, rank } = label;
  context.font = font;
  const width = context.measureText(work.label).width;
  const first = work.side ?? 'above';
  const half = scene.half(work.id);
  const sides = [first, ...SIDES.filter((side) => side !== first)].map((side) =>
    labelPlace(side, at.x, at.y, half, size, gap),
  );
  const corners = (['above', 'below'] as const).flatMap((side) =>
    CORNERS.map((anchor) => {
      const x = at.x + (anchor === 'start' ? -half : half);
      return { ...labelPlace(side, x, at.y, half, size, gap), anchor };
    }),
  );
  const places = [...sides, ...corners].map((place) => ({ place, box: boxOf(place, width, size) }));
  const found = places.find(({ box }) => room.isFree(work.id, box)) ?? (rank >= SURE ? places[0] : undefined);
  if (!found) return;
  room.take(work.id, found.box);
  const { place } = found;
  const lettering = { font, colour, align: 'left' as const };
  drawText(
    context,
    scene.palette,
    work.label,
    place.x - widthBefore(place.anchor, width),
    place.y,
    lettering,
  );
}

function boxOf({ x, y, anchor }: ReturnType<typeof labelPlace>, width: number, size: number): Box {
  const left = x - widthBefore(anchor, width);
  return [left - ROOM, y - size * 0.8, left + width + ROOM, y + size * 0.28];
}

function widthBefore(anchor: 'start' | 'middle' | 'end', width: number): number {
  return anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2;
}

/** Whether any of a work's label can be seen. */
function isNear({ x, y }: LayoutPoint, { width, height }: LabelScene): boolean {
  return x > -BEYOND && y > -BEYOND && x < width + BEYOND && y < height + BEYOND;
}
