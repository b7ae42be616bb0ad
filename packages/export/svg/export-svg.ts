import { PALETTES, type Palette } from '@stemma/layout';
import { AXIS_HEIGHT, drawAxis } from './draw-axis';
import { drawFoot } from './draw-foot';
import { drawHead } from './draw-head';
import { drawLabels } from './draw-labels';
import { drawLegend } from './draw-legend';
import { drawLinks } from './draw-links';
import { drawRows } from './draw-rows';
import { drawWorks } from './draw-works';
import type { SvgPicture } from './svg-picture';
import { element, escapeXml } from './xml';

/** Margin around the page and distance of its parts; px. */
const MARGIN = 20;

/**
 * A placed picture as an SVG document that stands alone: title, years, lines, works and names as real
 * text, the key, the sources. 1 layout unit is 1 px. The same picture gives the same bytes; whatever
 * names and titles hold is text and nothing else. Fonts are named, not embedded.
 */
export function exportSvg(picture: SvgPicture): string {
  const { placement, theme, title, subtitle, words } = picture;
  const palette = PALETTES[theme];
  const upright = placement.frame === 'upright';
  const { left = 0, top = 0 } = placement;
  const inner = placement.width;
  const head = drawHead(picture, palette, inner);
  const key = drawLegend(picture, palette, inner);
  const foot = drawFoot(picture, palette, inner);
  const pictureTop = MARGIN + head.height + (upright ? 0 : AXIS_HEIGHT);
  const keyTop = pictureTop + placement.height + MARGIN;
  const footTop = keyTop + (key.height > 0 ? key.height + MARGIN : 0);
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(footTop + foot.height + MARGIN);
  const at = (x: number, y: number, ...parts: string[]) =>
    element('g', { transform: `translate(${x} ${y})` }, ...parts);
  const document = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': words.language,
      role: 'img',
      'aria-labelledby': 'title bounds',
    },
    element('title', { id: 'title' }, escapeXml(title)),
    element('desc', { id: 'bounds' }, escapeXml(subtitle)),
    element('rect', { width, height, fill: palette.paper }),
    at(MARGIN, MARGIN, head.svg),
    at(MARGIN - left, pictureTop - top, ...pictureParts(picture, palette)),
    ...(key.height > 0 ? [rule(keyTop - MARGIN / 2, width, palette), at(MARGIN, keyTop, key.svg)] : []),
    rule(footTop - MARGIN / 2, width, palette),
    at(MARGIN, footTop, foot.svg),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function pictureParts(picture: SvgPicture, palette: Palette): string[] {
  const lines = drawLinks(picture, palette);
  const works = drawWorks(picture, palette);
  return picture.placement.frame === 'upright'
    ? [lines, works, drawRows(picture, palette)]
    : [drawAxis(picture, palette), lines, works, drawLabels(picture, palette)];
}

function rule(y: number, width: number, palette: Palette): string {
  return element('line', { x1: 0, y1: y, x2: width, y2: y, stroke: palette.rule });
}
