import { type Identifier, slug, yearOf } from '@stemma/model';
import type { WorkRecord } from '../record';
import type { SaidWork } from './said';
import { bestFirst, keysOf } from './same-identifier';
import type { RecordGroup } from './same-work';
import { freeId, shortHash } from './short-hash';

/** A work that records describe, with the id it has in the graph. */
export interface DescribedWork extends RecordGroup {
  readonly id: string;
}

/**
 * Gives each work its id: the best of its identifiers, else one made of title and year. Where two
 * would get the same one, the second in order gets `~` and a short hash.
 */
export function identify(groups: readonly RecordGroup[]): DescribedWork[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const [best] = group.identifiers;
    const first = group.said[0]?.record;
    const wished = best ?? (first ? titleIdOf(first) : '');
    return { ...group, id: freeId(wished, () => seedOf(group.said[0]), taken) };
  });
}

/** All ids under which the works can have stood before their records met others, by work. */
export function formerIds(works: readonly DescribedWork[]): Map<DescribedWork, Identifier[]> {
  const ids = new Set(works.map((work) => work.id));
  const former = new Map<DescribedWork, Identifier[]>();
  for (const work of works) {
    const own = work.said
      .filter(({ record }) => keysOf(record).every((identifier) => work.lost.has(identifier)))
      .map(({ record }) => titleIdOf(record))
      .filter((id) => !ids.has(id));
    for (const id of own) ids.add(id);
    if (own.length > 0) former.set(work, own);
  }
  return former;
}

/** The id that a record has while no other record meets it. */
export function ownId(record: WorkRecord): Identifier {
  return bestFirst(keysOf(record))[0] ?? titleIdOf(record);
}

/** The id that a record has without any identifier. */
export function titleIdOf({ title, year, date }: WorkRecord): Identifier {
  return titleId(title, year ?? (date ? yearOf(date) : undefined));
}

/** `title:<slug>-<year>`; a title without letters is known by its hash. */
export function titleId(title: string, year?: number): Identifier {
  const words = slug(title) || `~${shortHash(title)}`;
  return year === undefined ? `title:${words}` : `title:${words}-${year}`;
}

function seedOf(said: SaidWork | undefined): string {
  return `${said?.source.id} ${said?.stated.key}`;
}
