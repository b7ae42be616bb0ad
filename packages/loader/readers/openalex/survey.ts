import { createHash } from 'node:crypto';
import type { Problem } from '@stemma/model';
import { digestOf } from '../../load/read-files';
import type { SurveyProgress } from '../../stream-reader';
import { entriesOf } from './entries';
import { entryHead } from './entry-head';
import { checkManifest } from './manifest';
import { type MergedWorks, mergedIds } from './merged-ids';
import { NewestEntries } from './newest-entries';
import type { SourceFiles } from './source-files';

/** What is known of a source before its works are read. */
export interface Survey {
  readonly digest: string;
  /** Bytes of the files of works. */
  readonly bytes: number;
  /** The file that holds the newest entry of the work of an older one, by the older one's number; `undefined` for all others. */
  readonly newerThan: (entry: number) => string | undefined;
  readonly merged: MergedWorks;
  readonly warnings: readonly Problem[];
}

/** Reads all files once, without parsing them. Entries are numbered from 0 over all files. */
export async function survey(files: SourceFiles, progress?: SurveyProgress): Promise<Survey> {
  const bytes = files.works.reduce((sum, file) => sum + file.bytes, 0);
  const newest = new NewestEntries();
  const counts = new Map<string, number>();
  const ends: { readonly path: string; readonly end: number }[] = [];
  const digests: { inside: string; digest: string }[] = [];
  let entry = 0;
  let read = 0;
  for (const { path, inside, updated } of files.works) {
    const hash = createHash('sha256');
    const start = entry;
    const onRead = (piece: Buffer) => {
      hash.update(piece);
      read += piece.length;
    };
    for await (const entries of entriesOf(path, onRead)) {
      for (const one of entries) {
        const head = 'bytes' in one ? entryHead(one.bytes) : undefined;
        if (head) newest.add(head.work, entry, head.updated ?? updated);
        entry++;
      }
      progress?.(read, bytes);
    }
    digests.push({ inside, digest: hash.digest('hex') });
    counts.set(path, entry - start);
    ends.push({ path, end: entry });
  }
  const { merged, problems } = await readMerged(files, newest, digests);
  const warnings = files.manifest ? await checkManifest(files.manifest, files.works, counts) : [];
  const { older } = newest;
  return {
    digest: digestOf(digests),
    bytes,
    newerThan: (number) => {
      if (!older.has(number)) return undefined;
      const newer = newest.newestFor(number);
      return ends.find(({ end }) => newer < end)?.path;
    },
    merged,
    warnings: [...warnings, ...problems],
  };
}

async function readMerged(
  { mergedIds: tables }: SourceFiles,
  newest: NewestEntries,
  digests: { inside: string; digest: string }[],
) {
  const hash = createHash('sha256');
  const read = await mergedIds(
    tables,
    (work) => newest.has(work),
    (piece) => hash.update(piece),
  );
  if (tables.length > 0) digests.push({ inside: 'merged_ids', digest: hash.digest('hex') });
  return read;
}
