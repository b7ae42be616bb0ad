import type { Identifier, PartialDate } from '@stemma/model';
import type { KeyTable } from '@stemma/store';
import { mergeReport, type ResolvedMerge } from '../../resolve/merge-report';
import type { ResolveProblem } from '../../resolve/resolve-problem';
import { bestFirst, keysOf } from '../../resolve/same-identifier';
import { sameWork } from '../../resolve/same-work';
import { type DescribedWork, formerIds, identify } from '../../resolve/work-id';
import type { NumberedWorks } from '../records/numbered-works';
import { Chains } from '../tables/chains';
import { inTurns } from '../turn';
import { DateTable } from './date-table';
import type { NearRecords } from './near-records';

const NONE: ReadonlySet<Identifier> = new Set();

export interface Told {
  readonly merge: (merge: ResolvedMerge) => void;
  readonly problem: (problem: ResolveProblem) => void;
}

/** A work that records describe, with its number: that of its first record. */
export interface NumberedWork extends DescribedWork {
  readonly number: number;
  readonly records: readonly number[];
}

/** Which records are one work, and the id of each: the works of a set of sources, made when asked for. */
export class DescribedWorks {
  /** By work its date, set when the works are first gone through. */
  readonly dates: DateTable;
  /** By record the number of its work. */
  readonly #workOf: Int32Array;
  readonly #members: Chains;
  /** What cannot be told from a record alone; of few works. */
  readonly #ids = new Map<number, string>();
  readonly #lost = new Map<number, ReadonlySet<Identifier>>();
  readonly #former = new Map<number, readonly Identifier[]>();
  readonly #claims: KeyTable;

  private constructor(
    readonly records: NumberedWorks,
    private readonly near: Pick<NearRecords, 'claims' | 'ownIds'>,
  ) {
    this.#workOf = Int32Array.from({ length: records.total }, (_, record) => record);
    this.#members = new Chains(records.total);
    this.#claims = near.claims;
    this.dates = new DateTable(records.total);
  }

  /** Decides among the records that are near each other; the others are works by themselves. */
  static async of(records: NumberedWorks, near: NearRecords, told: Told): Promise<DescribedWorks> {
    const works = new DescribedWorks(records, near);
    const chains = Chains.ofSets(near.sets, records.total);
    const neverMerge = records.others('never-merge');
    await inTurns(records.total, (record) => {
      if (near.sets.find(record) !== record || chains.isAlone(record)) return;
      const members = chains.from(record);
      const said = members.map((member) => records.said(member));
      const same = sameWork(said, neverMerge);
      const found = identify(same.groups);
      const former = formerIds(found);
      const numberOf = new Map(said.map((one, index) => [one, members[index] ?? record]));
      for (const work of found) {
        const numbers = work.said.flatMap((one) => numberOf.get(one) ?? []);
        works.#note(work, numbers, former.get(work));
      }
      for (const merge of mergeReport(same.merges, said, found)) told.merge(merge);
      for (const problem of same.problems) told.problem(problem);
    });
    works.#claimIds();
    return works;
  }

  /** Whether a record is the first of its work, so that its number is the work's. */
  isFirst(record: number): boolean {
    return this.#workOf[record] === record;
  }

  workOf(record: number): number {
    return this.#workOf[record] ?? record;
  }

  /** The number of the work with an identifier or id, -1 where none has it. */
  find(identifier: Identifier): number {
    const record = this.#claims.find(identifier);
    return record < 0 ? record : this.workOf(record);
  }

  idOf(work: number): string {
    return this.#ids.get(work) ?? this.near.ownIds.at(work);
  }

  /** Ids under which a work can have stood before its records met others. */
  formerOf(work: number): readonly Identifier[] {
    return this.#former.get(work) ?? [];
  }

  /** All former ids of all works. */
  allFormer(): Iterable<readonly Identifier[]> {
    return this.#former.values();
  }

  membersOf(work: number): number[] {
    return this.#members.from(work);
  }

  /** A work with all its records. */
  at(number: number): NumberedWork {
    const members = this.membersOf(number);
    const said = members.map((member) => this.records.said(member));
    const lost = this.#lost.get(number) ?? NONE;
    const held = said.flatMap(({ record }) => keysOf(record).filter((identifier) => !lost.has(identifier)));
    return { number, records: members, id: this.idOf(number), said, identifiers: bestFirst(held), lost };
  }

  dateOf(work: number): PartialDate | undefined {
    return this.dates.get(work);
  }

  #note({ id, lost }: DescribedWork, records: readonly number[], former: readonly Identifier[] | undefined) {
    const [first] = records;
    if (first === undefined) return;
    for (const record of records) this.#workOf[record] = first;
    this.#members.join(records);
    if (id !== this.near.ownIds.at(first)) this.#ids.set(first, id);
    if (lost.size > 0) this.#lost.set(first, lost);
    if (former) this.#former.set(first, former);
  }

  /** Ids that no record claims lead to their works too. */
  #claimIds(): void {
    for (const [work, id] of this.#ids) this.#claims.add(id, work);
    for (let work = 0; work < this.records.total; work++) {
      if (!this.isFirst(work) || this.#ids.has(work)) continue;
      const id = this.near.ownIds.at(work);
      if (id.startsWith('title:')) this.#claims.add(id, work);
    }
  }
}
