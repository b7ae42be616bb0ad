import type { LoadSession } from '@stemma/store';
import type { LoadOptions, LoadResult } from '../load-result';
import type { GivenSource } from './streamed-source';
import { reportOfTaken, type StreamedSources, withGiven } from './streamed-sources';
import { writeStreamed } from './write-streamed';

/** As `load`, where a source is streamed or was. @throws as `load`. */
export async function loadStreamed(
  session: LoadSession,
  given: readonly GivenSource[],
  { now = () => new Date(), progress = () => {} }: LoadOptions,
): Promise<LoadResult> {
  let sources: StreamedSources | undefined;
  const touched = given.map(({ id }) => id);
  const { changed, counts } = await writeStreamed(session, touched, progress, async (place) => {
    sources = await withGiven(session.store, given, now().toISOString(), place, progress);
    return { ...sources, tallies: sources.taken.map(({ tally }) => tally) };
  });
  const reports = (sources?.taken ?? []).map((one) => reportOfTaken(one, counts.get(one.set.source.id)));
  return { reports, changed };
}
