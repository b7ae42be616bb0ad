import { stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { byCodePoint } from '@stemma/model';
import { fileOrFolder, filesUnder, unreadable } from '../../files';
import { secondsOf } from './entry-head';

/** A file of works. */
export interface WorksFile {
  readonly path: string;
  /** Path inside the folder that was named, with `/`; empty where the file itself was named. */
  readonly inside: string;
  readonly bytes: number;
  /** Day of the partition that it lies in, in seconds since 1970; 0 outside of one. */
  readonly updated: number;
}

/** What of a file or folder is read. */
export interface SourceFiles {
  /** In the order of their paths: older partitions first. */
  readonly works: readonly WorksFile[];
  /** Tables of works that were merged into others, the newest first. */
  readonly mergedIds: readonly string[];
  readonly manifest?: string;
  /** True for a folder laid out as OpenAlex publishes its snapshots. */
  readonly isSnapshot: boolean;
}

const DATA = /\.(?:jsonl|ndjson|json|gz)$/i;
const MERGED = /(?:^|\/)merged_ids\/works\/[^/]+\.csv(?:\.gz)?$/i;
const MANIFEST = /(?:^|\/)manifest(?:\.json)?$/i;
const PARTITION = /(?:^|\/)updated_date=(\d{4}-\d\d-\d\d)\//;
const IN_WORKS = /(?:^|\/)works\//;

/**
 * The files of a source: a file of any name, or of a folder those of works. Of a snapshot
 * (https://developers.openalex.org/download/snapshot-format) that is what lies under `works/`, older snapshots
 * and newer ones; of a flat folder all `.jsonl`, `.json` and their `.gz`. Empty files are passed over.
 * @throws LoaderError `unreadable` for what is missing, closed to us, or holds nothing that is read.
 */
export async function sourceFiles(path: string): Promise<SourceFiles> {
  const found = await fileOrFolder(path);
  if (found.isFile()) {
    if (found.size === 0) throw unreadable(path, 'is empty');
    return { works: [{ path, inside: '', bytes: found.size, updated: 0 }], mergedIds: [], isSnapshot: false };
  }
  const all = (await dataUnder(path)).map((file) => ({
    file,
    inside: relative(path, file).split(sep).join('/'),
  }));
  const data = all.filter(
    ({ inside }) => DATA.test(inside) && !MANIFEST.test(inside) && !MERGED.test(inside),
  );
  const inWorks = data.filter(({ inside }) => IN_WORKS.test(inside) && !inside.includes('merged_ids/'));
  const chosen = (inWorks.length > 0 ? inWorks : data).sort((a, b) => byCodePoint(a.inside, b.inside));
  const works: WorksFile[] = [];
  for (const { file, inside } of chosen) {
    const bytes = (await fileOrFolder(file)).size;
    if (bytes > 0)
      works.push({ path: file, inside, bytes, updated: secondsOf(PARTITION.exec(inside)?.[1]) ?? 0 });
  }
  if (works.length === 0) throw unreadable(path, nothingRead(all.map(({ inside }) => inside)));
  const mergedIds = all.filter(({ inside }) => MERGED.test(inside)).map(({ file }) => file);
  const manifests = all.filter(({ inside }) => MANIFEST.test(inside));
  const manifest = (
    manifests.find(({ inside }) => IN_WORKS.test(inside)) ??
    manifests.find(({ inside }) => !inside.includes('/'))
  )?.file;
  const isSnapshot = inWorks.length > 0 || works.some(({ updated }) => updated > 0);
  return {
    works,
    mergedIds: mergedIds.sort(byCodePoint).reverse(),
    ...(manifest && isSnapshot && { manifest }),
    isSnapshot,
  };
}

function nothingRead(files: readonly string[]): string {
  if (files.some((file) => file.endsWith('.parquet')))
    return 'holds Parquet only; fetch the JSON Lines form of the snapshot';
  return 'holds no works: no filled .jsonl, .json or .gz file';
}

/** Paths of the files below a folder; a link that leads nowhere or to a folder is passed over. */
async function dataUnder(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of await filesUnder(folder))
    if ((await stat(path).catch(() => undefined))?.isFile()) files.push(path);
  return files;
}
