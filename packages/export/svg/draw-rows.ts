import { cutToWidth, type Palette, textWidth } from '@stemma/layout';
import type { SvgPicture, SvgWork } from './svg-picture';
import { writeText } from './write-text';

/** Where the names begin, right of the strands, and the margin at the right; layout units. */
const LEFT = 148;
const MARGIN = 16;
const NAME_SIZE = 16;
const FOCUS_NAME_SIZE = 21;
const DETAIL_SIZE = 13;

/** The upright frame: beside the strands a row a work, its name over maker and date, the relation at the right. */
export function drawRows({ placement, works, focus, words }: SvgPicture, palette: Palette): string {
  const shown = new Map(works.map((work) => [work.id, work]));
  const right = placement.width - MARGIN;
  return placement.works
    .map(({ id, y, label }) => {
      const work = shown.get(id);
      if (!work) return '';
      const isFocus = focus.includes(id);
      const face = isFocus ? 'serif650' : 'sans600';
      const size = isFocus ? FOCUS_NAME_SIZE : NAME_SIZE;
      const aside = work.aside ?? '';
      const room = right - LEFT - (aside === '' ? 0 : textWidth(aside, DETAIL_SIZE) + 10);
      const small = { size: DETAIL_SIZE, fill: palette.ink3 };
      return [
        writeText(cutToWidth(label, room, size, face), LEFT, y - 2, { face, size, fill: palette.ink }),
        writeText(detailOf(work, words.comma, right - LEFT), LEFT, y + 16, small),
        aside === '' ? '' : writeText(aside, right, y - 2, { ...small, anchor: 'end' }),
      ].join('');
    })
    .join('');
}

/** Maker and date in one line; where it is too long the maker is cut. */
function detailOf({ maker, date }: SvgWork, comma: string, room: number): string {
  if (maker === undefined) return date;
  return cutToWidth(maker, room - textWidth(comma + date, DETAIL_SIZE), DETAIL_SIZE) + comma + date;
}
