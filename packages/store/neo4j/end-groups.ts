import { groupBy } from '../grouping';

/** All groups. */
export const EVERY_GROUP = 0b1111;

/** Below so many relationships another transaction costs more than it saves. */
const FEWEST_TO_PART = 2_000;

/** Parts that follow each other have no group in common, but for the third and the second. */
const ORDER = [0b0011, 0b1100, 0b0101, 0b1010, 0b1001, 0b0110];

interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * Relationships in parts by the nodes that they join: nodes fall into four groups by their ids, and a part has
 * those whose ends are in two of them. Half of all parts have none in common with the next, so that two
 * transactions at once lock different nodes.
 */
export function partsByEnds<R extends Ends>(
  relationships: readonly R[],
): { readonly groups: number; readonly part: readonly R[] }[] {
  if (relationships.length < FEWEST_TO_PART) return [{ groups: EVERY_GROUP, part: relationships }];
  const parts = groupBy(relationships, ({ from, to }) => joined(bitOf(from) | bitOf(to)));
  return ORDER.flatMap((groups) => {
    const part = parts.get(groups);
    return part ? [{ groups, part }] : [];
  });
}

/** What stays within one group goes with one other, which makes all parts that matter alike in size. */
function joined(groups: number): number {
  if (groups === 0b0001 || groups === 0b0010) return 0b0011;
  if (groups === 0b0100 || groups === 0b1000) return 0b1100;
  return groups;
}

/** FNV-1a, of which two bits are taken from the middle: ids that are counted up differ at their ends. */
function bitOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return 1 << ((hash >>> 15) & 3);
}
