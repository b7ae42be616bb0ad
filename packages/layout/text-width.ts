import { RUNS, WIDTHS } from './font-tables';

/** A shipped face: `sans` is Source Sans 3, `serif` Source Serif 4; the number is the weight. */
export type Face = keyof typeof WIDTHS;

const LETTERS = RUNS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);

const TABLES = Object.fromEntries(
  Object.entries(WIDTHS).map(([face, widths]) => {
    const list = widths.split(' ');
    return [face, new Map(LETTERS.map((letter, i) => [letter, Number.parseInt(list[i] ?? '0', 36)]))];
  }),
) as unknown as Record<Face, ReadonlyMap<number, number>>;

/** Widths of letters that the shipped fonts lack, by class, in thousandths of the size; wide rather than narrow. */
const WIDE = 1000;
const OTHER = 620;
const MARKS = /\p{M}|\p{Cf}/u;
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;

/**
 * Width of a text on one line, in CSS px, as the page draws it: by letter from the tables of the shipped
 * fonts, by class for every other script. Kerning is left out: it makes most names a little narrower.
 */
export function textWidth(text: string, size: number, face: Face = 'sans400'): number {
  const table = TABLES[face];
  let thousandths = 0;
  for (const letter of text) thousandths += table.get(letter.codePointAt(0) ?? 0) ?? widthByClass(letter);
  return (thousandths * size) / 1000;
}

function widthByClass(letter: string): number {
  if (MARKS.test(letter)) return 0;
  return FULL_WIDTH.test(letter) ? WIDE : OTHER;
}

/** The text, cut with an ellipsis (at a space where there is one near) to be at most `width` px wide. */
export function cutToWidth(text: string, width: number, size: number, face: Face = 'sans400'): string {
  if (textWidth(text, size, face) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, face) > width) letters.pop();
  const cut = letters.join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
