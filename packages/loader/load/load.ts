import type { GraphStore, LoadSession } from '@stemma/store';
import type { LoadReport } from '../report';
import type { SourceBundle } from '../resolve/source-bundle';
import { carryOut } from './carry-out';
import { isEmpty } from './difference';
import { type KeptGraph, readGraph } from './kept-graph';
import { type Plan, plan } from './plan';
import type { Progress } from './progress';
import type { ReadSource } from './read-source';
import { rebuildBundles } from './rebuild-bundles';
import { reportedRecords, reportOf } from './report-of';
import { requireWholeFiles } from './whole-files';
import { withSources } from './with-sources';

export interface LoadOptions {
  /** The instant that new sources carry as `loadedAt`; the present one unless given. */
  readonly now?: () => Date;
  readonly progress?: Progress;
}

export interface LoadResult {
  /** One report a source, in the order given. */
  readonly reports: readonly LoadReport[];
  /** False where the graph already is as it would be: then no generation is made. */
  readonly changed: boolean;
}

/**
 * Loads sources into the next generation of a store and commits it. Records that an earlier load of the
 * same source brought are replaced as a whole. All or nothing: on any error the session is aborted.
 * @throws LoaderError `unreadable`, `source-id-in-use`, `damaged-records`; StoreError as `write` and `commit`.
 */
export async function load(
  session: LoadSession,
  sources: readonly ReadSource[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  return carryOut(session, options.progress ?? silent, (kept) => {
    const planned = planLoad(kept, sources, options);
    return { plan: planned.plan, result: { reports: planned.reports } };
  });
}

/**
 * What `load` would report, with the works as they were read; nothing is written.
 * @throws LoaderError as `load`; StoreError as `read`.
 */
export async function preview(
  store: GraphStore,
  sources: readonly ReadSource[],
  options: LoadOptions = {},
): Promise<LoadResult> {
  options.progress?.({ stage: 'rebuild', done: 0 });
  const planned = planLoad(await readGraph(store), sources, options);
  const reports = planned.reports.map((report, index) => ({
    ...report,
    records: reportedRecords(sources[index]?.reading.records ?? []),
  }));
  return { reports, changed: !isEmpty(planned.plan.change.batch) };
}

function planLoad(
  kept: KeptGraph,
  sources: readonly ReadSource[],
  { now = () => new Date(), progress = silent }: LoadOptions,
): { plan: Plan; reports: LoadReport[] } {
  requireWholeFiles(sources);
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
