import type { Palette } from '@stemma/layout';
import { pixelRatio } from '../stage/sigma-stage';

/** A layer of the canvas cleared for one frame, in CSS pixels. */
export function clearLayer(context: CanvasRenderingContext2D, width: number, height: number): void {
  const ratio = context.canvas.width / Math.max(width, 1) || pixelRatio();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
}

/** Font families of the page, as a canvas takes them. */
export const SANS = '"Source Sans 3 Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
export const SERIF = '"Source Serif 4 Variable", "Noto Serif SC", "Songti SC", serif';

/** Width of the paper-coloured edge around text on the canvas; px. */
const HALO = 3.4;

export interface Lettering {
  readonly font: string;
  readonly colour: string;
  readonly align: CanvasTextAlign;
  readonly baseline?: CanvasTextBaseline;
}

/** Text with a paper-coloured edge, so that lines under it do not break it. */
export function drawText(
  context: CanvasRenderingContext2D,
  palette: Palette,
  text: string,
  x: number,
  y: number,
  { font, colour, align, baseline = 'alphabetic' }: Lettering,
): void {
  context.font = font;
  context.textAlign = align;
  context.textBaseline = baseline;
  context.lineJoin = 'round';
  context.lineWidth = HALO * 2;
  context.strokeStyle = palette.paper;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
