import type { Identifier } from '@stemma/model';
import type { NeverMerge } from '../record';
import type { Merge } from './merge';
import { problemOf, type ResolveProblem } from './resolve-problem';
import type { Said, SaidWork } from './said';
import { bestFirst, keysOf, uniteByIdentifier } from './same-identifier';
import { uniteByTitle } from './same-title';
import { WorkGroups } from './work-groups';

/** Records that are one work. */
export interface RecordGroup {
  /** The records in order; the first decides first. */
  readonly said: readonly SaidWork[];
  /** All that identifies it, best first; of one scheme the one that the first source states. */
  readonly identifiers: readonly Identifier[];
  /** What its records claim and another work holds. */
  readonly lost: ReadonlySet<Identifier>;
}

export interface SameWork {
  readonly groups: readonly RecordGroup[];
  readonly merges: readonly Merge[];
  readonly problems: readonly ResolveProblem[];
}

/** Which records are one work; `works` in their order. Near-linear in the number of records. */
export function sameWork(works: readonly SaidWork[], neverMerge: readonly Said<NeverMerge>[]): SameWork {
  const groups = new WorkGroups(works, neverMerge);
  const merges: Merge[] = [];
  const claims = uniteByIdentifier(groups, merges);
  const holder = (identifier: Identifier) => groups.rootOf(claims.get(identifier)?.[0] ?? -1);
  const isHeld = (group: number, identifier: Identifier) => holder(identifier) === group;
  uniteByTitle(groups, isHeld, merges);

  const members = new Map<number, number[]>();
  works.forEach((_, index) => {
    const root = groups.rootOf(index);
    const known = members.get(root);
    if (known) known.push(index);
    else members.set(root, [index]);
  });
  const problems: ResolveProblem[] = [];
  const found = [...members].map(([root, indexes]): RecordGroup => {
    const said = indexes.flatMap((index) => works[index] ?? []);
    const held = new Set<Identifier>();
    const lost = new Set<Identifier>();
    for (const one of said)
      for (const identifier of keysOf(one.record)) {
        if (holder(identifier) === root) {
          held.add(identifier);
          continue;
        }
        lost.add(identifier);
        const other = works[holder(identifier)];
        if (other) problems.push(conflict(identifier, one, other));
      }
    return { said, identifiers: bestFirst(held), lost };
  });
  return { groups: found, merges, problems };
}

function conflict(identifier: Identifier, said: SaidWork, holder: SaidWork): ResolveProblem {
  const place = `${holder.stated.place.file}:${holder.stated.place.line}`;
  const reason =
    `${identifier} is given to "${said.record.title}" and to "${holder.record.title}" (${place}); ` +
    'the titles differ, so they stay two works and the latter keeps it';
  return problemOf('identifier-conflict', said, reason, [holder.source.id]);
}
