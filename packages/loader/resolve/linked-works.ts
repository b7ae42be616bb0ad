import { type PartialDate, schemeOf, type WorkKind } from '@stemma/model';
import type { BuildsOnStatement, WorkReference } from '../record';
import { dateOf } from './lineage-edge';
import type { SaidWork } from './said';
import type { DescribedWork } from './work-id';
import type { WorkReferences } from './work-references';

/** What a reference leads to: a work that records describe, or a stub. */
export interface LinkTarget {
  readonly id: string;
  /** Of a described work that has one. */
  readonly date?: PartialDate;
}

/** Works as links between them see them. */
export interface LinkedWorks {
  /**
   * Where a reference leads; `nameless` where it has neither identifier nor name. `kind` is what the
   * reference makes of a work that nobody describes; without `mayBeUnknown` such a work is `unknown`.
   */
  target(
    reference: WorkReference,
    said: SaidWork,
    kind: WorkKind | undefined,
    mayBeUnknown: boolean,
  ): LinkTarget | 'nameless' | 'unknown';
  /** Title and sources of a work that records describe. */
  about(id: string): { readonly name: string; readonly sources: readonly string[] } | undefined;
}

/** The works of a graph that stands in memory. */
export function worksInMemory(works: readonly DescribedWork[], references: WorkReferences): LinkedWorks {
  const byId = new Map(works.map((work) => [work.id, work]));
  const dates = new Map(works.map((work) => [work.id, dateOf(work.said)]));
  return {
    target(reference, said, kind, mayBeUnknown) {
      const found = references.find(reference, said);
      if (found) return { id: found.id, date: dates.get(found.id) };
      if (!mayBeUnknown) return isNameless(reference) ? 'nameless' : 'unknown';
      const stub = references.stub(reference, said, kind);
      return stub ? { id: stub.id } : 'nameless';
    },
    about(id) {
      const work = byId.get(id);
      return work && aboutWork(work);
    },
  };
}

/** What messages say of a work. */
export function aboutWork({ id, said }: Pick<DescribedWork, 'id' | 'said'>) {
  const name = said[0]?.record.title ?? id;
  return { name, sources: [...new Set(said.map(({ source }) => source.id))] };
}

export function isNameless({ identifier, name }: WorkReference): boolean {
  return !identifier && !name;
}

/** What a relation makes of a parent that nobody describes. */
export function kindOfParent({ relation, parent }: BuildsOnStatement): WorkKind | undefined {
  if (relation === 'training-data') return 'dataset';
  if (['weights', 'adapter', 'merged', 'quantised', 'distilled'].includes(relation)) return 'model';
  return kindByIdentifier(parent);
}

export function kindByIdentifier({ identifier }: WorkReference): WorkKind | undefined {
  const scheme = identifier && schemeOf(identifier);
  if (scheme === 'github') return 'software';
  if (scheme === 'youtube') return 'video';
  return scheme && ['arxiv', 'doi', 'openalex', 'openreview', 'acl'].includes(scheme) ? 'paper' : undefined;
}
