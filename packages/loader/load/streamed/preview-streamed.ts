import type { GraphStore } from '@stemma/store';
import type { LoadOptions, LoadResult } from '../load-result';
import { reportedRecords } from '../report-of';
import { fingerprintsOf } from './held-graph';
import { makeGraph, NOWHERE } from './make-graph';
import type { GivenSource } from './streamed-source';
import { reportOfTaken, withGiven } from './streamed-sources';
import { LISTED } from './tally';
import { Workplace } from './workplace';

/**
 * As `preview`, where a source is streamed or was: the first works of each source are listed, the others
 * are among `omitted`. @throws as `preview`.
 */
export async function previewStreamed(
  store: GraphStore,
  given: readonly GivenSource[],
  { now = () => new Date(), progress = () => {} }: LoadOptions,
): Promise<LoadResult> {
  const place = await Workplace.make(store.shelf, false);
  try {
    const sources = await withGiven(store, given, now().toISOString(), place, progress);
    const tallies = sources.taken.map(({ tally }) => tally);
    const held = await fingerprintsOf(store);
    const counts = await makeGraph({ ...sources, tallies }, held, NOWHERE, progress);
    const reports = sources.taken.map((one) => {
      const { set } = one;
      const report = reportOfTaken(one, counts.get(set.source.id));
      const listed = Math.min(set.works, LISTED);
      const first = Array.from({ length: listed }, (_, work) => set.work(work));
      const omitted = { ...report.omitted, ...(set.works > listed ? { records: set.works - listed } : {}) };
      return {
        ...report,
        ...(Object.keys(omitted).length > 0 ? { omitted } : {}),
        records: reportedRecords(first),
      };
    });
    return { reports, changed: !sources.isSame };
  } finally {
    await place.close();
  }
}
