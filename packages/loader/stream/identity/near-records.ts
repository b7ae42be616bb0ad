import { foldTitle } from '@stemma/model';
import { KeyTable } from '@stemma/store';
import type { Corrections } from '../../resolve/corrections';
import { NamedRors } from '../../resolve/named-rors';
import { keysOf } from '../../resolve/same-identifier';
import { UnionFind } from '../../resolve/union-find';
import { ownId, titleIdOf } from '../../resolve/work-id';
import type { NumberedWorks } from '../records/numbered-works';
import { TextTable } from '../tables/text-table';
import { inTurns } from '../turn';
import { WantedNames } from './wanted-names';

const KEYS_A_WORK = 2;

/** What a first look at all records finds. */
export interface NearRecords {
  /** Records that could be one work, or be given one id: only they are ever compared. */
  readonly sets: UnionFind;
  /** By identifier the first record that claims it. */
  readonly claims: KeyTable;
  /** By record the id that it has where no other meets it. */
  readonly ownIds: TextTable;
  readonly rors: NamedRors;
  readonly wanted: WantedNames;
}

/**
 * Looks at all records once and puts those together that share a key by which records can be one work
 * or take each other's id: an identifier, the main link, the folded title, the id made of title and year.
 * That two texts may share a hash puts together what need not be, and costs a comparison.
 */
export async function nearRecords(
  works: NumberedWorks,
  corrections: Corrections,
  progress: (done: number) => void,
): Promise<NearRecords> {
  const sets = new UnionFind(works.total);
  const claims = new KeyTable(works.total * KEYS_A_WORK);
  const titles = new KeyTable(works.total * KEYS_A_WORK);
  const ownIds = new TextTable();
  const rors = new NamedRors();
  const wanted = new WantedNames();
  const meet = (table: KeyTable, key: string, record: number) => {
    const earlier = table.add(key, record);
    if (earlier >= 0 && sets.find(earlier) !== sets.find(record))
      sets.union(sets.find(earlier), sets.find(record));
  };
  await inTurns(
    works.total,
    (number) => {
      const said = works.said(number);
      const record = corrections.applyTo(said);
      if (record !== said.record) works.correct(number, record);
      for (const identifier of keysOf(record)) meet(claims, identifier, number);
      meet(titles, titleIdOf(record), number);
      meet(titles, `=${foldTitle(record.title)}`, number);
      ownIds.push(ownId(record));
      rors.add(record);
      wanted.note(record);
    },
    progress,
  );
  return { sets, claims, ownIds, rors, wanted };
}
