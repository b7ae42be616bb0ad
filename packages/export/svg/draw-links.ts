import {
  bendOf,
  CHOSEN_LINE_OPACITY,
  CURVED_LINES_LIMIT,
  nthOfPair,
  type Palette,
  type Point,
  pointAt,
} from '@stemma/layout';
import { linePaint } from './line-paint';
import type { SvgLink, SvgPicture } from './svg-picture';
import { element, number } from './xml';

/** Half the size of the cross on a disputed line, px. */
const CROSS = 2.6;

/** The lines, those of the focus last and strong; several between the same two works bend apart. */
export function drawLinks({ placement, links, focus }: SvgPicture, palette: Palette): string {
  const places = new Map<string, Point>(placement.works.map((work) => [work.id, work]));
  const isOfFocus = ({ from, to }: SvgLink) => focus.includes(from) || focus.includes(to);
  const upright = placement.frame === 'upright';
  const straight = links.length > CURVED_LINES_LIMIT;
  const nth = nthOfPair(links);
  const drawn = { quiet: '', strong: '' };
  for (const [index, link] of links.entries()) {
    const older = places.get(link.to);
    const newer = places.get(link.from);
    if (!older || !newer) continue;
    const bend = straight ? pointAt(older, older, newer, 0.5) : bendOf(older, newer, upright, nth[index]);
    drawn[isOfFocus(link) ? 'strong' : 'quiet'] += drawLink(link, older, bend, newer, palette);
  }
  return fade(drawn.quiet, palette.quiet) + fade(drawn.strong, CHOSEN_LINE_OPACITY);
}

function fade(lines: string, opacity: number): string {
  return lines === '' ? '' : element('g', { 'stroke-opacity': opacity }, lines);
}

function drawLink(link: SvgLink, older: Point, bend: Point, newer: Point, palette: Palette): string {
  const d = `M${at(older)}Q${at(bend)} ${at(newer)}`;
  const line = element('path', { d, ...linePaint(link.kind, palette.edge) });
  return link.disputed ? line + drawCross(pointAt(older, bend, newer, 0.5), palette) : line;
}

/** The mark of a disputed line. */
export function drawCross({ x, y }: Point, { edge }: Palette): string {
  const d = `M${number(x - CROSS)} ${number(y - CROSS)}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`;
  return element('path', { d, stroke: edge, 'stroke-width': 1.2, fill: 'none' });
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
