import type { Palette, Placement } from '@stemma/layout';
import { AXIS_HEIGHT } from '../frame';
import type { PictureProps } from '../picture-props';
import type { LayoutPoint } from '../stage/sigma-stage';
import { drawText, SANS } from './brush';

export interface AxisScene {
  readonly placement: Placement;
  readonly toScreen: (point: LayoutPoint) => LayoutPoint;
  readonly palette: Palette;
  readonly props: Pick<PictureProps, 'mode' | 'words'>;
  readonly width: number;
  readonly height: number;
}

const FONT = `400 12px ${SANS}`;
/** A year wider than this shows its quarters; px. */
const QUARTERS_FROM = 70;

/** Lines of the years behind the picture, and the rule of the undated lane. */
export function drawGround(context: CanvasRenderingContext2D, scene: AxisScene): void {
  const { placement, toScreen, palette, props, width, height } = scene;
  if (placement.frame === 'upright') return;
  context.lineWidth = 1;
  if (props.mode === 'lineage') {
    context.strokeStyle = palette.grid;
    const { y: foot } = toScreen({ x: 0, y: (placement.top ?? 0) + placement.height });
    for (const { at } of placement.ticks) vertical(context, toScreen({ x: at, y: 0 }).x, AXIS_HEIGHT, foot);
  }
  if (placement.undatedLane === undefined) return;
  const y = toScreen({ x: 0, y: placement.undatedLane }).y;
  context.strokeStyle = palette.rule2;
  context.setLineDash([1, 4]);
  context.beginPath();
  context.moveTo(0, Math.round(y - 22) + 0.5);
  context.lineTo(width, Math.round(y - 22) + 0.5);
  context.stroke();
  context.setLineDash([]);
  if (y < height) {
    drawText(context, palette, props.words.undated, 8, y + 4, {
      font: FONT,
      colour: palette.ink3,
      align: 'left',
    });
  }
}

/** The years: at the top and staying there, or under the home picture. */
export function drawYears(context: CanvasRenderingContext2D, scene: AxisScene): void {
  const { placement, toScreen, palette, props, width, height } = scene;
  if (placement.frame === 'upright') return;
  const home = props.mode === 'home';
  const top = home ? height - AXIS_HEIGHT : 0;
  if (!home) {
    context.fillStyle = palette.paper;
    context.globalAlpha = 0.92;
    context.fillRect(0, 0, width, AXIS_HEIGHT);
    context.globalAlpha = 1;
  } else {
    rule(context, palette, width, top);
  }
  const ticks = placement.ticks.map((tick) => ({ ...tick, x: toScreen({ x: tick.at, y: 0 }).x }));
  for (const [index, { x, label }] of ticks.entries()) {
    const next = ticks[index + 1]?.x ?? x;
    context.strokeStyle = palette.rule2;
    if (home) vertical(context, x, top, top + 5);
    if (label && next - x > 14) name(context, palette, label, (x + next) / 2, top + 18, next - x);
  }
  if (home) return;
  context.strokeStyle = palette.rule2;
  for (const at of placement.minor) {
    const x = toScreen({ x: at, y: 0 }).x;
    const year = ticks.findLast((tick) => tick.x <= x + 0.5);
    const next = ticks.find((tick) => tick.x > x + 0.5);
    if (year && next && next.x - year.x > QUARTERS_FROM && x - year.x > 1)
      vertical(context, x, AXIS_HEIGHT - 4, AXIS_HEIGHT);
  }
}

/** A year's name in the middle of its span; of a narrow one only the last two digits. */
function name(
  context: CanvasRenderingContext2D,
  palette: Palette,
  label: string,
  x: number,
  y: number,
  room: number,
): void {
  context.font = FONT;
  const fits = context.measureText(label).width + 6 <= room;
  const text = fits ? label : /^\d{4}$/.test(label) ? `’${label.slice(2)}` : '';
  if (text && context.measureText(text).width + 2 <= room)
    drawText(context, palette, text, x, y, { font: FONT, colour: palette.ink3, align: 'center' });
}

function rule(context: CanvasRenderingContext2D, palette: Palette, width: number, y: number): void {
  context.lineWidth = 1;
  context.strokeStyle = palette.rule2;
  context.beginPath();
  context.moveTo(0, Math.round(y) + 0.5);
  context.lineTo(width, Math.round(y) + 0.5);
  context.stroke();
}

function vertical(context: CanvasRenderingContext2D, x: number, from: number, to: number): void {
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(x) + 0.5, from);
  context.lineTo(Math.round(x) + 0.5, to);
  context.stroke();
}
