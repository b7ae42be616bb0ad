import type { Palette } from '@stemma/layout';
import type { Block } from './block';
import type { SvgPicture } from './svg-picture';
import { wrapText, writeText } from './write-text';
import { element } from './xml';

const SIZE = 12;
const LINE = 17;

/** What the lines mean, what has no name, the sources, the date of the data and the address. */
export function drawFoot(picture: SvgPicture, palette: Palette, width: number): Block {
  const { placement, words, notes, link } = picture;
  const upright = placement.frame === 'upright';
  const shown = new Set(picture.works.map(({ id }) => id));
  const unnamed = upright ? 0 : placement.works.filter(({ id, side }) => shown.has(id) && !side).length;
  const sentences = [
    upright ? words.directionUpright : words.direction,
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
    ...notes,
  ];
  const lines = sentences.flatMap((sentence) => wrapText(sentence, width, SIZE));
  const style = { size: SIZE, fill: palette.ink3 };
  const text = lines.map((line, i) => writeText(line, 0, SIZE + i * LINE, style)).join('');
  const address = link === undefined ? [] : wrapText(link, width, SIZE);
  const written = address
    .map((line, i) =>
      writeText(line, 0, SIZE + (lines.length + i) * LINE, { size: SIZE, fill: palette.ink2 }),
    )
    .join('');
  return { svg: text + linked(link, written), height: (lines.length + address.length) * LINE };
}

/** Only an address of the web becomes a link that can be followed. */
function linked(link: string | undefined, text: string): string {
  return link !== undefined && /^https?:\/\//.test(link) ? element('a', { href: link }, text) : text;
}
