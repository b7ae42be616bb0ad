import { HALF_SIZE, type Palette, textWidth } from '@stemma/layout';
import type { Block } from './block';
import { drawCross } from './draw-links';
import { drawShape } from './draw-shape';
import { type LegendEntry, type LegendGroup, legendGroups } from './legend-groups';
import { linePaint } from './line-paint';
import type { SvgPicture } from './svg-picture';
import { writeRun, writeText } from './write-text';
import { element } from './xml';

const SIZE = 12;
const ROW = 18;
/** Room of a line and of a shape before its name. */
const SAMPLE = 34;
const SHAPE_SAMPLE = 18;
const GAP = 28;
/** Rows of a group before it goes on in a further column. */
const MOST_ROWS = 4;
/** Radius of a shape in the key, px. */
const RADIUS = 4.6;

/** The key, its groups side by side and in as many bands as the width asks for. */
export function drawLegend(picture: SvgPicture, palette: Palette, width: number): Block {
  let x = 0;
  let y = 0;
  let rows = 0;
  let svg = '';
  for (const group of legendGroups(picture, palette)) {
    const columns = columnsOf(group);
    const wide = Math.max(
      textWidth(group.title, SIZE, 'sans600'),
      columns.reduce((sum, column) => sum + columnWidth(column) + GAP, -GAP),
    );
    if (x > 0 && x + wide > width) {
      y += (rows + 1) * ROW + 12;
      x = 0;
      rows = 0;
    }
    svg += writeText(group.title, x, y + SIZE, { face: 'sans600', size: SIZE, fill: palette.ink });
    let left = x;
    for (const column of columns) {
      svg += column.map((entry, row) => drawEntry(entry, left, y + (row + 1) * ROW, palette)).join('');
      left += columnWidth(column) + GAP;
    }
    rows = Math.max(rows, columns[0]?.length ?? 0);
    x += wide + GAP;
  }
  return { svg, height: rows === 0 ? 0 : y + (rows + 1) * ROW };
}

function columnsOf({ entries }: LegendGroup): LegendEntry[][] {
  const columns: LegendEntry[][] = [];
  for (let from = 0; from < entries.length; from += MOST_ROWS)
    columns.push(entries.slice(from, from + MOST_ROWS));
  return columns;
}

function columnWidth(column: readonly LegendEntry[]): number {
  return Math.max(
    ...column.map(
      ({ name, count, sample }) =>
        ('line' in sample ? SAMPLE : SHAPE_SAMPLE) + textWidth(`${name}${count}`, SIZE) + 6,
    ),
  );
}

function drawEntry({ name, count, sample }: LegendEntry, x: number, y: number, palette: Palette): string {
  const left = x + ('line' in sample ? SAMPLE : SHAPE_SAMPLE);
  const number = writeRun(String(count), 6, { size: SIZE, fill: palette.ink3 });
  const words = writeText(name, left, y + SIZE, { size: SIZE, fill: palette.ink2 }, number);
  return drawSample(sample, x, y + 8, palette) + words;
}

function drawSample(sample: LegendEntry['sample'], x: number, y: number, palette: Palette): string {
  if ('shape' in sample) {
    const radius = RADIUS / HALF_SIZE[sample.shape] ** 0.5;
    const look = { ...sample, radius, stub: sample.stub === true, ringed: false };
    return drawShape(x + 6, y, look, palette);
  }
  const line = element('line', { x1: x, y1: y, x2: x + 26, y2: y, ...linePaint(sample.line, palette.edge) });
  return sample.disputed ? line + drawCross({ x: x + 13, y }, palette) : line;
}
