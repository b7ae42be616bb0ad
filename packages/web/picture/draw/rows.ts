import type { PictureWork } from '../picture-props';
import { drawText, SANS, SERIF } from './brush';
import type { LabelScene } from './labels';

const NAME_SIZE = 16;
const CHOSEN_SIZE = 21;
const DETAIL_SIZE = 13;
const MARGIN = 16;

/**
 * The upright frame: beside the strands a row a work, its name over maker and date, the relation at the
 * right.
 */
export function drawRows(
  context: CanvasRenderingContext2D,
  scene: LabelScene,
  works: ReadonlyMap<string, PictureWork>,
  left: number,
): void {
  const { placement, onScreen, palette, props, width } = scene;
  const last = props.chosen.at(-1);
  for (const placed of placement.works) {
    const at = onScreen.get(placed.id);
    const work = works.get(placed.id);
    const out = props.outside.has(placed.id);
    if (!at || !work) continue;
    const chosen = placed.id === last;
    const font = chosen ? `650 ${CHOSEN_SIZE}px ${SERIF}` : `600 ${NAME_SIZE}px ${SANS}`;
    const colour = out ? palette.ink3 : palette.ink;
    const small = `400 ${DETAIL_SIZE}px ${SANS}`;
    const aside = work.aside ?? '';
    context.font = small;
    const room = width - MARGIN - left - (aside ? context.measureText(aside).width + 10 : 0);
    context.font = font;
    drawText(context, palette, shortened(context, placed.label, room), left, at.y - 2, {
      font,
      colour,
      align: 'left',
    });
    context.font = small;
    const detail = detailOf(context, work, props.words.comma, width - MARGIN - left);
    drawText(context, palette, detail, left, at.y + 16, { font: small, colour: palette.ink3, align: 'left' });
    if (aside)
      drawText(context, palette, aside, width - MARGIN, at.y - 2, {
        font: small,
        colour: palette.ink3,
        align: 'right',
      });
  }
}

/** Maker and date; where both have no room it is the maker that is cut. */
function detailOf(
  context: CanvasRenderingContext2D,
  { maker, when = '' }: PictureWork,
  comma: string,
  room: number,
): string {
  if (!maker) return when;
  const rest = `${comma}${when}`;
  return shortened(context, maker, room - context.measureText(rest).width) + rest;
}

/** Text cut to a width, the cut shown by an ellipsis. */
function shortened(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
