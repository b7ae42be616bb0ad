import { type Palette, textWidth } from '@stemma/layout';
import type { Block } from './block';
import type { SvgPicture } from './svg-picture';
import { wrapText, writeRun, writeText } from './write-text';

const TITLE_SIZE = 18.5;
const SUBTITLE_SIZE = 13;
const TITLE_LINE = 23;
const SUBTITLE_LINE = 18;
const GAP = 14;

/** The title, and beside it or under it what bounds the picture. */
export function drawHead({ title, subtitle }: SvgPicture, palette: Palette, width: number): Block {
  const lines = wrapText(title, width, TITLE_SIZE, 'serif650');
  const style = { size: SUBTITLE_SIZE, fill: palette.ink2 };
  const last = textWidth(lines.at(-1) ?? '', TITLE_SIZE, 'serif650');
  const isBeside = last + GAP + textWidth(subtitle, SUBTITLE_SIZE) <= width;
  const beside = isBeside && subtitle !== '' ? [writeRun(subtitle, GAP, style)] : [];
  const under = isBeside ? [] : wrapText(subtitle, width, SUBTITLE_SIZE);
  const face = { face: 'serif650', size: TITLE_SIZE, fill: palette.ink } as const;
  const titles = lines.map((line, i) =>
    writeText(line, 0, 18 + i * TITLE_LINE, face, ...(i === lines.length - 1 ? beside : [])),
  );
  const bounds = under.map((line, i) =>
    writeText(line, 0, lines.length * TITLE_LINE + 15 + i * SUBTITLE_LINE, style),
  );
  const height = lines.length * TITLE_LINE + under.length * SUBTITLE_LINE + 8;
  return { svg: [...titles, ...bounds].join(''), height };
}
