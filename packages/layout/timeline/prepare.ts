import { byCodePoint, decimalYear } from '@stemma/model';
import type { PlaceableWork, PlacementInput } from '../placement';
import type { BoardLine } from './board';

/** An input in the order that makes a placing independent of the order given. */
export interface Prepared {
  /** By id. */
  readonly works: readonly PlaceableWork[];
  /** One line a pair of works, the older first, weighted by the links that it stands for. */
  readonly lines: readonly BoardLine[];
  readonly focus: ReadonlySet<string>;
  /** Decimal year of each dated work. */
  readonly years: ReadonlyMap<string, number>;
}

export function prepare({ works, links, focus }: PlacementInput): Prepared {
  const sorted = works.toSorted((a, b) => byCodePoint(a.id, b.id));
  const index = new Map(sorted.map(({ id }, i) => [id, i]));
  const lines = new Map<string, BoardLine>();
  for (const { from, to } of links) {
    const newer = index.get(from);
    const older = index.get(to);
    if (newer === undefined || older === undefined || newer === older) continue;
    const key = `${older} ${newer}`;
    lines.set(key, { older, newer, weight: (lines.get(key)?.weight ?? 0) + 1 });
  }
  const years = new Map(
    sorted.flatMap(({ id, date }) => (date === undefined ? [] : [[id, decimalYear(date)] as const])),
  );
  return {
    works: sorted,
    lines: [...lines.values()].sort((a, b) => a.older - b.older || a.newer - b.newer),
    focus: new Set(focus),
    years,
  };
}

/** The seed of a picture, from what it shows. */
export function pictureKey({ works, lines, focus }: Prepared): string {
  const ends = lines.map(({ older, newer }) => `${older}-${newer}`).join(',');
  return [works.map(({ id }) => id).join(' '), ends, [...focus].sort(byCodePoint).join(' ')].join('\n');
}
