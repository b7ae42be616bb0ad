import type { GraphSink } from '@stemma/store';
import type { LoadReport } from '../report';
import type { LoadOptions } from './load-result';
import { Fingerprints } from './streamed/fingerprints';
import { makeGraph } from './streamed/make-graph';
import { type GivenSource, inMemoryOnly } from './streamed/streamed-source';
import { reportOfTaken } from './streamed/streamed-sources';
import { takeIn } from './streamed/take-in';
import { Workplace } from './streamed/workplace';
import { requireWholeFiles } from './whole-files';
import { requireFreeIds } from './with-sources';

/**
 * Makes the graph of sources alone and writes it page by page into something that is no store: the files of
 * a bulk import. What a later load needs of the records is in the nodes.
 * @throws LoaderError `unreadable`, `source-id-in-use`; what the sink throws.
 */
export async function loadInto(
  sink: GraphSink,
  given: readonly GivenSource[],
  { now = () => new Date(), progress = () => {} }: LoadOptions = {},
): Promise<LoadReport[]> {
  requireWholeFiles(inMemoryOnly(given));
  requireFreeIds([], given);
  const place = await Workplace.make(undefined, false);
  try {
    const taken = [];
    for (const source of given)
      taken.push(await takeIn(source, undefined, now().toISOString(), place, progress));
    const sets = taken.map(({ set }) => set);
    const tallies = taken.map(({ tally }) => tally);
    const nothing = { sets, tallies, before: new Map() };
    const counts = await makeGraph(nothing, new Fingerprints(), sink, progress);
    return taken.map((one) => reportOfTaken(one, counts.get(one.set.source.id)));
  } finally {
    await place.close();
  }
}
