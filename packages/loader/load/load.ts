import type { GraphStore, LoadSession } from '@stemma/store';
import type { LoadReport } from '../report';
import type { SourceBundle } from '../resolve/source-bundle';
import { abortingOnError } from './aborting-on-error';
import { carryOut } from './carry-out';
import { isEmpty } from './difference';
import { type KeptGraph, readGraph } from './kept-graph';
import type { LoadOptions, LoadResult } from './load-result';
import { type Plan, plan } from './plan';
import type { ReadSource } from './read-source';
import { rebuildBundles } from './rebuild-bundles';
import { reportedRecords, reportOf } from './report-of';
import { isStreaming } from './streamed/is-streaming';
import { loadStreamed } from './streamed/load-streamed';
import { previewStreamed } from './streamed/preview-streamed';
import { type GivenSource, inMemoryOnly } from './streamed/streamed-source';
import { requireWholeFiles } from './whole-files';
import { withSources } from './with-sources';

/**
 * Loads sources into the next generation of a store and commits it. Records that an earlier load of the
 * same source brought are replaced as a whole. All or nothing: on any error the session is aborted.
 * @throws LoaderError `unreadable`, `source-id-in-use`, `damaged-records`, `unfinished-load`; StoreError as
 * `write` and `commit`.
 */
export async function load(
  session: LoadSession,
  sources: readonly GivenSource[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  const inMemory = inMemoryOnly(sources);
  await abortingOnError(session, async () => requireWholeFiles(inMemory));
  if (await abortingOnError(session, () => isStreaming(session.store, sources)))
    return loadStreamed(session, sources, options);
  return carryOut(session, options.progress ?? silent, (kept) => {
    const planned = planLoad(kept, inMemory, options);
    return { ...planned, touched: sources.map(({ id }) => id), result: { reports: planned.reports } };
  });
}

/**
 * What `load` would report, with the works as they were read; nothing is written.
 * @throws LoaderError as `load`; StoreError as `read`.
 */
export async function preview(
  store: GraphStore,
  sources: readonly GivenSource[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  const inMemory = inMemoryOnly(sources);
  requireWholeFiles(inMemory);
  if (await isStreaming(store, sources)) return previewStreamed(store, sources, options);
  options.progress?.({ stage: 'rebuild', done: 0 });
  const planned = planLoad(await readGraph(store), inMemory, options);
  const reports = planned.reports.map((report, index) => ({
    ...report,
    records: reportedRecords(inMemory[index]?.reading.records ?? []),
  }));
  return { reports, changed: !isEmpty(planned.plan.change.toWrite) };
}

function planLoad(
  kept: KeptGraph,
  sources: readonly ReadSource[],
  { now = () => new Date(), progress = silent }: LoadOptions,
): { plan: Plan; reports: LoadReport[] } {
  const loaded = rebuildBundles(kept);
  const bundles = withSources(loaded, sources, now().toISOString());
  const planned = plan(kept, bundles, progress);
  const find = (among: readonly SourceBundle[], id: string) =>
    among.find((bundle) => bundle.source.id === id);
  const reports = sources.flatMap(({ id, reading }) => {
    const bundle = find(bundles, id);
    return bundle ? reportOf(bundle, reading, find(loaded, id), planned) : [];
  });
  return { plan: planned, reports };
}

function silent(): void {}
