import { byCodePoint } from '@stemma/model';
import type { GraphReader } from './graph-reader';

/** Ids by direct descendants, most first, then by works that cite them, then by id. */
export async function byDescendants(reader: GraphReader, ids: readonly string[]): Promise<string[]> {
  const descendants = await reader.descendants(ids);
  const citations = await reader.citations(ids);
  const more = (counts: Readonly<Record<string, number>>, a: string, b: string) =>
    (counts[b] ?? 0) - (counts[a] ?? 0);
  return [...ids].sort((a, b) => more(descendants, a, b) || more(citations, a, b) || byCodePoint(a, b));
}

/**
 * At most `most` ids: the nearest first, among equally near ones as `byDescendants`. Only the
 * distance in which the cut falls is asked for its descendants.
 * @param distances distance of each id; `Infinity` where none is known.
 */
export async function nearest(
  reader: GraphReader,
  distances: ReadonlyMap<string, number>,
  most: number,
): Promise<string[]> {
  const rings = new Map<number, string[]>();
  for (const [id, distance] of distances) {
    const ring = rings.get(distance);
    if (ring) ring.push(id);
    else rings.set(distance, [id]);
  }
  const chosen: string[] = [];
  for (const distance of [...rings.keys()].sort((a, b) => a - b)) {
    const ring = rings.get(distance) ?? [];
    const room = most - chosen.length;
    const fits = ring.length <= room;
    for (const id of fits ? ring : (await byDescendants(reader, ring)).slice(0, room)) chosen.push(id);
    if (!fits) break;
  }
  return chosen;
}
