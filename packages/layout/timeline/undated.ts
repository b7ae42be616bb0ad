/** A work without a date: what its label takes, and the places in time of the works it is joined to. */
export interface Undated {
  readonly index: number;
  readonly width: number;
  readonly parents: readonly number[];
  readonly children: readonly number[];
}

/** From a child back to its undated parent, and the like, px. */
const STEP = 70;
const BETWEEN = 14;

/**
 * Places for works without a date, in rows of their own: near the works they are joined to, older ones
 * to the left, none on another. Gives the place along and the row, by index.
 */
export function placeUndated(works: readonly Undated[], from: number, to: number) {
  const wanted = works
    .map((work) => ({ work, at: Math.min(to, Math.max(from, wantedPlace(work) ?? from)) }))
    .sort((a, b) => a.at - b.at || a.work.index - b.work.index);
  const ends: number[] = [];
  const places = new Map<number, { t: number; row: number }>();
  for (const { work, at } of wanted) {
    const half = Math.max(14, work.width / 2);
    let row = ends.findIndex((end) => end + BETWEEN <= at - half);
    let t = Math.max(at, from + half);
    if (row < 0) {
      const least = ends.reduce((best, end, i) => (end < (ends[best] ?? 0) ? i : best), 0);
      const next = (ends[least] ?? from) + BETWEEN + half;
      const fits = ends.length > 0 && next + half <= to;
      row = fits ? least : ends.length;
      if (fits) t = next;
    }
    t = Math.round(t * 10) / 10;
    ends[row] = t + half;
    places.set(work.index, { t, row });
  }
  return { places, rows: ends.length };
}

function wantedPlace({ parents, children }: Undated): number | undefined {
  const mean = (list: readonly number[]) => list.reduce((sum, t) => sum + t, 0) / list.length;
  if (parents.length > 0 && children.length > 0) return mean([...parents, ...children]);
  if (children.length > 0) return Math.min(...children) - STEP;
  if (parents.length > 0) return Math.max(...parents) + STEP;
}
