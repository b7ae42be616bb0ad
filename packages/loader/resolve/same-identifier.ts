import { type Identifier, identifierRank, isStrong, recognise, schemeOf } from '@stemma/model';
import type { WorkRecord } from '../record';
import type { Merge } from './merge';
import type { WorkGroups } from './work-groups';

/** Of the groups that claim one identifier under differing titles, only so many are compared with a newcomer. */
const MOST_CLAIMS = 32;

/** Which records claim an identifier: one a group, the group of the first one holds it. */
export type Claims = ReadonlyMap<Identifier, readonly number[]>;

/**
 * Unites records that share an identifier or a main link, in the order of the records, unless their
 * titles clearly differ: then each keeps its claim, and the first one holds the identifier.
 */
export function uniteByIdentifier(groups: WorkGroups, merges: Merge[]): Claims {
  const claims = new Map<Identifier, number[]>();
  groups.said.forEach(({ record }, index) => {
    for (const identifier of keysOf(record)) {
      const claimants = claims.get(identifier);
      if (!claimants) {
        claims.set(identifier, [index]);
        continue;
      }
      const own = groups.rootOf(index);
      const roots = [...new Set(claimants.slice(0, MOST_CLAIMS).map((claimant) => groups.rootOf(claimant)))];
      if (roots.includes(own)) continue;
      const verdicts = roots.map((root) => groups.compare(root, own));
      const match = roots[verdicts.indexOf('agree')] ?? roots[verdicts.indexOf('unknown')];
      if (match === undefined) {
        claimants.push(index);
        continue;
      }
      const rule = isStrong(identifier) ? `same-${schemeOf(identifier)}` : 'same-main-link';
      merges.push({ record: index, into: match, rule, by: identifier });
      groups.unite(match, own);
    }
  });
  return claims;
}

/** Identifiers of a record, best first, its main link among them. */
export function keysOf(record: WorkRecord): Identifier[] {
  const main = record.url ? recognise(record.url) : undefined;
  return bestFirst(main ? [...record.identifiers, main] : record.identifiers);
}

/** Identifiers in the order in which one becomes an id, each once; within a scheme as they came. */
export function bestFirst(identifiers: Iterable<Identifier>): Identifier[] {
  return [...new Set(identifiers)].sort((a, b) => identifierRank(a) - identifierRank(b));
}
