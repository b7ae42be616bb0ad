import type { LoadSession } from '@stemma/store';
import type { RecordSet } from '../../stream/records/record-set';
import type { Progress } from '../progress';
import { requireFinished } from '../unfinished-load';
import type { Counts } from './fates';
import type { Fingerprints } from './fingerprints';
import { fingerprintsOf, hashesOf } from './held-graph';
import { inLargePages } from './in-large-pages';
import { makeGraph, NOWHERE } from './make-graph';
import { intoDifferent, intoEmpty, type StoreSink } from './store-sinks';
import type { Tally } from './tally';
import { Workplace } from './workplace';

/** What a session's store is to hold. */
export interface WantedGraph {
  readonly sets: readonly RecordSet[];
  /** True where the store holds the graph of just these already. */
  readonly isSame: boolean;
  /** What was said before by sources that are loaded again. */
  readonly before: ReadonlyMap<string, RecordSet>;
  readonly tallies: readonly Tally[];
}

/**
 * Makes a session's store hold the graph of a set of sources and commits it. Where there are generations
 * the next one is written from nothing, else what differs; on any error the session is aborted.
 * @param touched ids of the sources that are loaded or taken out.
 * @throws LoaderError `unfinished-load` and as `prepare`; StoreError as `write` and `commit`.
 */
export async function writeStreamed(
  session: LoadSession,
  touched: readonly string[],
  progress: Progress,
  prepare: (place: Workplace) => Promise<WantedGraph>,
): Promise<{ changed: boolean; counts: Map<string, Counts> }> {
  let place: Workplace | undefined;
  let sink: StoreSink | undefined;
  try {
    requireFinished(session.interrupted, touched);
    place = await Workplace.make(session.store.shelf, true);
    const wanted = await prepare(place);
    const mustWrite = !wanted.isSame || session.interrupted.length > 0;
    if (!mustWrite) {
      const counts = await makeGraph(wanted, await fingerprintsOf(session.store), NOWHERE, progress);
      await session.abort();
      return { changed: false, counts };
    }
    const { before, makeSink } = await readHeld(session, touched);
    await session.announce(touched);
    sink = await makeSink();
    const counts = await makeGraph(wanted, before, sink, progress);
    await sink.end();
    const kept = new Set(wanted.sets.map(({ source }) => source.id));
    for (const source of touched) if (!kept.has(source)) await place.remove(source);
    progress({ stage: 'commit', done: 0 });
    await session.commit();
    return { changed: sink.changes > 0, counts };
  } catch (error) {
    await sink?.settle();
    await session.abort();
    throw error;
  } finally {
    await place?.close();
  }
}

/** What a session's store held, and how the wanted graph gets into it. */
async function readHeld(
  session: LoadSession,
  touched: readonly string[],
): Promise<{ readonly before: Fingerprints; readonly makeSink: () => Promise<StoreSink> }> {
  if (session.startEmpty) {
    const before = await fingerprintsOf(session.store);
    return {
      before,
      async makeSink() {
        await session.startEmpty?.();
        return intoEmpty(session.store);
      },
    };
  }
  const { fingerprints, items } = await hashesOf(session.store);
  return {
    before: fingerprints,
    makeSink: async () => inLargePages(intoDifferent(session.store, items, touched)),
  };
}
