import type { SourceRecord, WorkRecord } from '../../record';
import { ofType, type Said, type SaidWork } from '../../resolve/said';
import { bySource } from '../../resolve/source-order';
import type { RecordSet } from './record-set';

/** All works of a set of sources under one numbering, in the one order that decides between records. */
export class NumberedWorks {
  readonly sets: readonly RecordSet[];
  readonly total: number;
  readonly #starts: number[] = [];
  readonly #corrected = new Map<number, WorkRecord>();

  constructor(sets: readonly RecordSet[]) {
    this.sets = sets.toSorted((a, b) => bySource(a.source, b.source));
    let total = 0;
    for (const set of this.sets) {
      this.#starts.push(total);
      total += set.works;
    }
    this.total = total;
  }

  /** Number of the source that states a record. */
  sourceOf(record: number): number {
    let source = this.#starts.length - 1;
    while (source > 0 && (this.#starts[source] ?? 0) > record) source--;
    return source;
  }

  set(source: number): RecordSet {
    const set = this.sets[source];
    if (!set) throw new RangeError(`there is no source ${source}`);
    return set;
  }

  /** What a source says of a work, as it is taken. */
  said(record: number): SaidWork {
    const number = this.sourceOf(record);
    const set = this.set(number);
    const stated = set.work(record - (this.#starts[number] ?? 0));
    return { source: set.source, stated, record: this.#corrected.get(record) ?? stated };
  }

  /** Takes a record as another one from now on. */
  correct(record: number, corrected: WorkRecord): void {
    this.#corrected.set(record, corrected);
  }

  /** Numbers of the records that state lineage or a correction. */
  telling(): number[] {
    return this.sets.flatMap((set, source) =>
      [...set.telling.keys()].map((index) => index + (this.#starts[source] ?? 0)),
    );
  }

  /** Records that are no works, of one type, in order. */
  others<T extends Exclude<SourceRecord['type'], 'work'>>(
    type: T,
  ): Said<Extract<SourceRecord, { type: T }>>[] {
    const said = this.sets.flatMap(({ source, others }) =>
      others.map((record): Said => ({ source, stated: record, record })),
    );
    return ofType(said, type);
  }
}
