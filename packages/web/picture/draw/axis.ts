import type { Palette, Placement, Tick } from '@stemma/layout';
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
  const first = earliest(context, ticks);
  for (const [index, { x, label }] of ticks.entries()) {
    const next = ticks[index + 1]?.x ?? x;
    context.strokeStyle = palette.rule2;
    if (home) vertical(context, x, top, top + 5);
    if (index < first) continue;
    const text = shortName(context, label, next - x);
    if (text) name(context, palette, text, (x + next) / 2, top + 18);
  }
  const [from, to] = [ticks[0]?.x ?? 0, ticks[first]?.x ?? 0];
  if (first > 0 && context.measureText(props.words.earlier).width + 2 <= to - from)
    name(context, palette, props.words.earlier, (from + to) / 2, top + 18);
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

/** A year's name as far as its span has room for it: of a narrow one only the last two digits. */
function shortName(context: CanvasRenderingContext2D, label: string | undefined, room: number): string {
  if (label === undefined || room <= 14) return '';
  context.font = FONT;
  if (context.measureText(label).width + 6 <= room) return label;
  const short = /^\d{4}$/.test(label) ? `’${label.slice(2)}` : '';
  return context.measureText(short).width + 2 <= room ? short : '';
}

/** The first span that has a name of its own; those before it are told together as earlier. */
function earliest(
  context: CanvasRenderingContext2D,
  ticks: readonly (Tick & { readonly x: number })[],
): number {
  const spans = ticks.slice(0, -1);
  if (spans[0]?.earlier === undefined && spans.every(({ label }) => label)) return 0;
  const named = spans.findIndex(
    ({ x, label, earlier }, index) => !earlier && shortName(context, label, (ticks[index + 1]?.x ?? x) - x),
  );
  return Math.max(0, named);
}

/** In the middle of its span. */
function name(context: CanvasRenderingContext2D, palette: Palette, text: string, x: number, y: number): void {
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
