import { byCodePoint, yearOf } from '@stemma/model';
import { labelText } from '../label-text';
import type { Placement, PlacementInput, Tick } from '../placement';
import { radiusOf } from '../shape';
import type { SortedInput } from '../sorted-input';
import { halfOf } from './across-scene';
import { Board, type BoardWork } from './board';
import type { Scene } from './scene';

/** The strands at the left of a phone's page, and the rows; px. */
const STRANDS = 5;
const FIRST_STRAND = 26;
const STRAND = 22;
const ROW = 48;
const WIDTH = 390;
/** Room for the rule between dated and undated works. */
const RULE = 20;

/**
 * The timeline turned upright: a row a work, newest first, undated ones last, strands at the left. Names
 * stand in their rows beside the strands, so no label can touch another.
 */
export function uprightScene(given: PlacementInput, input: SortedInput): Scene {
  const { works, lines } = input;
  const rows = works
    .map((_, i) => i)
    .sort((a, b) => {
      const [one, two] = [works[a], works[b]];
      return byCodePoint(two?.date ?? '', one?.date ?? '') || byCodePoint(one?.id ?? '', two?.id ?? '');
    });
  const dated = works.filter(({ date }) => date !== undefined).length;
  const gap = dated < works.length && dated > 0 ? RULE : 0;
  const height = rows.length * ROW + gap;
  const y = new Array<number>(works.length).fill(0);
  for (const [row, i] of rows.entries()) y[i] = ROW / 2 + row * ROW + (row >= dated ? gap : 0);

  const inFocus = new Set(input.focus);
  const strandOf = ({ id }: { readonly id: string }) => {
    const place = given.fixed?.[id];
    return place && Math.max(0, Math.min(STRANDS - 1, Math.round((place.x - FIRST_STRAND) / STRAND)));
  };
  const board = new Board(
    works.map((work, i): BoardWork => {
      const focus = inFocus.has(i);
      const kept = strandOf(work) ?? (focus && inFocus.size === 1 ? (STRANDS - 1) / 2 : undefined);
      return {
        id: work.id,
        t: height - (y[i] ?? 0),
        half: halfOf(work, focus),
        lanes: kept === undefined ? [0, STRANDS - 1] : [kept, kept],
        labelWidth: 0,
        labelSize: 0,
        labelGap: 0,
        focus,
        awkwardSides: [],
      };
    }),
    lines,
    { lanes: STRANDS, first: FIRST_STRAND, step: STRAND, limits: [0, 0, height, WIDTH] },
  );
  const tell = (): Placement => ({
    frame: 'upright',
    width: WIDTH,
    height,
    works: works.map((work, i) => ({
      id: work.id,
      x: board.s[i] ?? 0,
      y: y[i] ?? 0,
      radius: Math.round(radiusOf(work.descendants, inFocus.has(i)) * 100) / 100,
      ...withoutWidth(labelText(work, inFocus.has(i))),
      side: 'right' as const,
    })),
    ticks: yearTicks(
      rows.flatMap((i) => works[i]?.date ?? []),
      dated * ROW,
    ),
    minor: [],
    ...(input.focus.length === 1 && { focusAt: y[input.focus[0] ?? 0] }),
    ...(dated < works.length && { undatedLane: dated * ROW + gap + ROW / 2 }),
  });
  return { board, input, tell };
}

function withoutWidth({ width: _, ...text }: ReturnType<typeof labelText>) {
  return text;
}

/** A tick above the first row of each year. */
function yearTicks(dates: readonly string[], end: number): Tick[] {
  const ticks: Tick[] = [];
  let last: number | undefined;
  for (const [row, date] of dates.entries()) {
    const year = yearOf(date);
    if (year !== last) ticks.push({ at: row * ROW, label: String(year) });
    last = year;
  }
  return ticks.length > 0 ? [...ticks, { at: end }] : [];
}
