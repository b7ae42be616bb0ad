import { byCodePoint, type GraphRelationship } from '@stemma/model';
import type { Bridge } from '../answers';

/** Bridges by walking every way over hidden works from every shown work. */
export function bridgesOver(
  ways: readonly GraphRelationship[],
  drawn: readonly GraphRelationship[],
  isShown: (work: string) => boolean,
): Bridge[] {
  const best = new Map<string, Bridge>();
  const walk = (from: string, via: string[]) => {
    for (const link of ways.filter((one) => one.from === (via.at(-1) ?? from))) {
      if (!isShown(link.to)) {
        if (!via.includes(link.to)) walk(from, [...via, link.to]);
        continue;
      }
      if (via.length === 0 || link.to === from) continue;
      if (drawn.some((one) => one.from === from && one.to === link.to)) continue;
      const key = `${from} ${link.to}`;
      const known = best.get(key);
      if (!known || isBefore(via, known.via)) best.set(key, { from, to: link.to, via });
    }
  };
  for (const from of new Set(ways.map((link) => link.from))) if (isShown(from)) walk(from, []);
  return [...best.values()].sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to));
}

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  return a.length < b.length || (a.length === b.length && byCodePoint(a.join(' '), b.join(' ')) < 0);
}
