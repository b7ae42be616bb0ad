import { organisationColour, type Palette, shapeOf } from '@stemma/layout';
import { drawShape } from './draw-shape';
import type { SvgPicture } from './svg-picture';
import { element, escapeXml } from './xml';

/** The shapes of the works, each with its name for a pointer that rests on it. */
export function drawWorks({ placement, works, focus }: SvgPicture, palette: Palette): string {
  const shown = new Map(works.map((work) => [work.id, work]));
  return placement.works
    .map(({ id, x, y, radius }) => {
      const work = shown.get(id);
      if (!work) return '';
      const look = {
        shape: shapeOf(work.kind),
        radius,
        fill: organisationColour(palette, work.slot),
        stub: work.stub,
        ringed: focus.includes(id),
      };
      return element('g', {}, element('title', {}, escapeXml(work.name)), drawShape(x, y, look, palette));
    })
    .join('');
}
