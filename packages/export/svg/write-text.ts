import { type Face, textWidth } from '@stemma/layout';
import { type Attributes, element, escapeXml } from './xml';

/** The stacks of the page's faces: fonts are named, not embedded. */
const SANS = `'Source Sans 3', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif`;
const SERIF = `'Source Serif 4', 'Noto Serif SC', 'Songti SC', serif`;

/** A face's font as presentation attributes. */
export function fontOf(face: Face, size: number): Attributes {
  return {
    'font-family': face.startsWith('serif') ? SERIF : SANS,
    'font-weight': face.replace(/\D/g, ''),
    'font-size': size,
  };
}

export interface TextStyle {
  readonly face?: Face;
  readonly size?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its baseline; `after` are runs of `writeRun` that go on in it. */
export function writeText(
  text: string,
  x: number,
  y: number,
  { face = 'sans400', size = 12, fill, anchor }: TextStyle,
  ...after: readonly string[]
): string {
  const attributes = {
    x,
    y,
    ...fontOf(face, size),
    fill,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  return element('text', attributes, escapeXml(text), ...after);
}

/** A run of text in another style, `gap` px after what stands before it, however wide that is drawn. */
export function writeRun(
  text: string,
  gap: number,
  { face = 'sans400', size = 12, fill }: TextStyle,
): string {
  return element('tspan', { dx: gap, ...fontOf(face, size), fill }, escapeXml(text));
}

/** Where a line may break: after a space, and around letters of scripts that set no spaces. */
const PIECES = /[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|[\u2e80-\u9fff\uff00-\uff60]\s*|\s+/gu;

/** The text in lines of at most `width` px; a piece that is wider than a line is broken inside. */
export function wrapText(text: string, width: number, size: number, face: Face = 'sans400'): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string) => {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, face) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  for (const [piece] of text.matchAll(PIECES)) {
    if (textWidth(piece.trimEnd(), size, face) <= width) add(piece);
    else for (const letter of piece) add(letter);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
