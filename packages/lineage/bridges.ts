import { byCodePoint, type GraphRelationship } from '@stemma/model';
import type { Bridge } from './answers';

/** Pairs of a shown and a hidden work that are looked at before longer ways are left out. */
const MOST_PAIRS = 500_000;
/** Bridges that a picture holds at most: ways of the length at which there would be more are left out. */
const MOST_BRIDGES = 20_000;

/** A way from a shown work that has reached a hidden one. */
interface Way {
  readonly from: string;
  readonly at: string;
  /** Without the last work. */
  readonly before?: Way;
}

/**
 * For every two shown works that a way through hidden works alone joins, and no shown link does: one
 * bridge with the works of a shortest way, of equal ones the first by ids. All lengths in turn from the
 * shortest, so that a limit leaves out only longer ones.
 * @param followed links that ways may take, from the newer to the older work.
 * @param shown links that are drawn.
 */
export function bridges(
  followed: readonly GraphRelationship[],
  shown: readonly GraphRelationship[],
  isShown: (work: string) => boolean,
  { mostPairs = MOST_PAIRS, mostBridges = MOST_BRIDGES } = {},
): { readonly bridges: Bridge[]; readonly isCut: boolean } {
  const older = olderWorks(followed);
  const joined = new PairSet();
  for (const { from, to } of shown) joined.add(from, to);
  const found: Bridge[] = [];
  const visited = new PairSet();
  let ways: Way[] = [];
  for (const from of [...older.keys()].filter(isShown).sort(byCodePoint))
    for (const at of older.get(from) ?? [])
      if (!isShown(at) && visited.add(from, at)) ways.push({ from, at });
  while (ways.length > 0 && visited.size <= mostPairs) {
    const longer: Way[] = [];
    const ofLength: Bridge[] = [];
    for (const way of ways)
      for (const next of older.get(way.at) ?? []) {
        if (!isShown(next)) {
          if (visited.add(way.from, next)) longer.push({ from: way.from, at: next, before: way });
        } else if (next !== way.from && joined.add(way.from, next))
          ofLength.push({ from: way.from, to: next, via: worksOf(way) });
      }
    if (found.length + ofLength.length > mostBridges) break;
    for (const bridge of ofLength) found.push(bridge);
    ways = longer;
  }
  return {
    bridges: found.sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to)),
    isCut: ways.length > 0,
  };
}

function worksOf(way: Way): string[] {
  const works: string[] = [];
  for (let at: Way | undefined = way; at; at = at.before) works.unshift(at.at);
  return works;
}

/** What each work leads back to, each once, by id. */
function olderWorks(links: readonly GraphRelationship[]): Map<string, string[]> {
  const older = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const known = older.get(from);
    if (known) known.add(to);
    else older.set(from, new Set([to]));
  }
  return new Map([...older].map(([id, ids]) => [id, [...ids].sort(byCodePoint)]));
}

class PairSet {
  readonly #pairs = new Map<string, Set<string>>();
  size = 0;

  /** Whether the pair is new. */
  add(a: string, b: string): boolean {
    let others = this.#pairs.get(a);
    if (!others) {
      others = new Set();
      this.#pairs.set(a, others);
    }
    if (others.has(b)) return false;
    others.add(b);
    this.size++;
    return true;
  }
}
