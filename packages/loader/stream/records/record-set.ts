import type { SourceRecord, WorkRecord } from '../../record';
import { byPlace } from '../../resolve/said';
import type { SourceBundle, SourceFacts } from '../../resolve/source-bundle';

/** The records of one source, wherever they lie. */
export interface RecordSet {
  readonly source: SourceFacts;
  /** How many of the records are works. */
  readonly works: number;
  /** A work by number, in the order of places. */
  work(index: number): WorkRecord;
  /** All records that are no works, in order; few. */
  readonly others: readonly SourceRecord[];
  /** By number the works that state lineage or a correction: always the same objects; few. */
  readonly telling: ReadonlyMap<number, WorkRecord>;
  /** True where the records lie in a file beside the graph, and are not to be kept in its nodes. */
  readonly isBeside: boolean;
}

/** Whether a record says what is decided among all of them, in memory. */
export function isTelling({ buildsOn, correction }: WorkRecord): boolean {
  return buildsOn.length > 0 || correction !== undefined;
}

/** The records of a source that stands in memory. */
export function recordsInMemory({ source, records }: SourceBundle): RecordSet {
  const sorted = records.toSorted(byPlace);
  const works = sorted.filter((record) => record.type === 'work');
  return {
    source,
    works: works.length,
    work: (index) => {
      const work = works[index];
      if (!work) throw new RangeError(`${source.id} has no work ${index}`);
      return work;
    },
    others: sorted.filter((record) => record.type !== 'work'),
    telling: new Map(
      works.map((work, index) => [index, work] as const).filter(([, work]) => isTelling(work)),
    ),
    isBeside: false,
  };
}
