import type { Problem } from '@stemma/model';
import { onDisk } from '@stemma/store';
import type { LoadReport } from '../../report';
import type { SourceFacts } from '../../resolve/source-bundle';
import { type RecordSet, recordsInMemory } from '../../stream/records/record-set';
import { SpoolWriter } from '../../stream/records/spool-writer';
import type { Progress } from '../progress';
import { bundleOf, isSame } from '../with-sources';
import { type GivenSource, isStreamed, type StreamedSource } from './streamed-source';
import { Tally } from './tally';
import type { Workplace } from './workplace';

/** A source that was given and is read: its records, and what is told of it. */
export interface TakenIn {
  readonly set: RecordSet;
  readonly tally: Tally;
  readonly notUnderstood: LoadReport['notUnderstood'];
  /** True where it says exactly what it said when it was loaded before. */
  readonly isSame: boolean;
}

/** Reads a source to its end. @throws LoaderError as its reader; StoreError `disk-full`, `read-only`. */
export async function takeIn(
  given: GivenSource,
  before: RecordSet | undefined,
  now: string,
  place: Workplace,
  progress: Progress,
): Promise<TakenIn> {
  const tally = new Tally(given.id);
  if (isStreamed(given)) {
    const set = await spooled(given, before?.source, now, place, tally, progress);
    const isKnown = before !== undefined && sameFacts(set.source, before.source);
    return { set, tally, notUnderstood: [], isSame: isKnown };
  }
  const { reading } = given;
  const was =
    before && !before.source.streamed ? { source: before.source, records: [...allOf(before)] } : undefined;
  const bundle = bundleOf(given, was, now);
  reading.refused.forEach((problem) => void tally.refuse(problem));
  reading.warnings.forEach((problem) => void tally.warn(problem));
  return {
    set: recordsInMemory(bundle),
    tally,
    notUnderstood: reading.notUnderstood,
    isSame: was !== undefined && isSame(bundle, was),
  };
}

async function spooled(
  { id, title, origin, digest, reading, references }: StreamedSource,
  before: SourceFacts | undefined,
  now: string,
  place: Workplace,
  tally: Tally,
  progress: Progress,
): Promise<RecordSet> {
  const path = place.pathFor(id);
  const writer = await onDisk(path, async () => new SpoolWriter(path));
  const { url, licence, attribution, format, bytes } = reading;
  try {
    for await (const page of reading.pages()) {
      await onDisk(path, async () => page.records.forEach((record) => void writer.add(record)));
      page.refused.forEach((problem: Problem) => void tally.refuse(problem));
      page.warnings.forEach((problem: Problem) => void tally.warn(problem));
      progress({ stage: 'read', done: page.bytesRead, total: bytes });
    }
  } catch (error) {
    writer.discard();
    throw error;
  }
  const index = await onDisk(path, async () => writer.finish());
  const streamed = { records: index.works + index.others.length, digest: index.digest };
  const facts = { id, title, url, licence, attribution, format, digest, origin, references, streamed };
  const source = { ...facts, loadedAt: now };
  const asBefore = { ...facts, loadedAt: before?.loadedAt ?? now };
  return place.openNew(before && sameFacts(asBefore, before) ? asBefore : source);
}

function sameFacts(a: SourceFacts, b: SourceFacts): boolean {
  return textOf(a) === textOf(b);
}

function textOf({
  id,
  title,
  url,
  licence,
  attribution,
  format,
  digest,
  origin,
  ...more
}: SourceFacts): string {
  const { references, streamed, loadedAt } = more;
  const facts = [id, title, url, licence, attribution, format, digest, origin, references, loadedAt];
  return JSON.stringify([facts, streamed?.records, streamed?.digest]);
}

/** All records of a set that stands in memory. */
function* allOf(set: RecordSet) {
  for (let work = 0; work < set.works; work++) yield set.work(work);
  yield* set.others;
}
