import { Corrections } from '../resolve/corrections';
import { dateOf } from '../resolve/lineage-edge';
import { type RefusedEdges, refusedAmong } from '../resolve/refused-edges';
import { DescribedWorks } from './identity/described-works';
import { nearRecords } from './identity/near-records';
import { StreamedLinks } from './links/linked-works';
import { NumberedWorks } from './records/numbered-works';
import type { RecordSet } from './records/record-set';
import { inTurns } from './turn';

/**
 * What one source says against itself (see `refusedEdges`), of a source that may be larger than memory.
 * One that states no lineage is not gone through.
 */
export async function refusedInSource(set: RecordSet): Promise<RefusedEdges> {
  const stating = [...set.telling].filter(([, { buildsOn }]) => buildsOn.length > 0);
  if (stating.length === 0) return { statements: new Set(), problems: [] };
  const records = new NumberedWorks([set]);
  const near = await nearRecords(records, new Corrections([], []), () => {});
  const ignored = { merge: () => {}, problem: () => {} };
  const works = await DescribedWorks.of(records, near, ignored);
  const links = new StreamedLinks(works, near.wanted);
  await inTurns(records.total, (record) => {
    if (!works.isFirst(record)) return;
    const work = works.at(record);
    const date = dateOf(work.said);
    if (date) works.dates.set(record, date);
    near.wanted.look(record, work.said);
    for (const said of work.said)
      for (const { parent } of said.stated.buildsOn) links.survey.target(parent, said, undefined, true);
  });
  links.settle();
  const numbers = new Set(stating.map(([record]) => works.workOf(record)));
  const inOrder = [...numbers].sort((a, b) => a - b).map((number) => works.at(number));
  return refusedAmong(inOrder, links);
}
