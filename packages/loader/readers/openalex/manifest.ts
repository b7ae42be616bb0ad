import { readFile } from 'node:fs/promises';
import type { Problem } from '@stemma/model';
import * as z from 'zod';
import type { WorksFile } from './source-files';

const manifestSchema = z.object({
  entries: z.array(
    z.object({
      url: z.string(),
      meta: z.object({ record_count: z.int().optional() }).optional(),
    }),
  ),
});

/**
 * What the manifest of a snapshot (a list of its files) says of the files that are here: some not here, some
 * not listed, some with another number of records. What is here is read, for people fetch parts of a snapshot.
 */
export async function checkManifest(
  manifest: string,
  works: readonly WorksFile[],
  entriesOf: ReadonlyMap<string, number>,
): Promise<Problem[]> {
  const warning = (reason: string): Problem => ({ code: 'unreadable-file', file: manifest, reason });
  let listed: z.infer<typeof manifestSchema>['entries'];
  try {
    listed = manifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8'))).entries;
  } catch {
    return [warning('is no manifest as OpenAlex writes one ({"entries":[{"url":…}…]}); passed over')];
  }
  const here = new Map(works.map((file) => [partOf(file.inside), file]));
  const own = listed.filter(({ url }) => !/\/data\/(?!works\/|jsonl\/works\/)/.test(url));
  const missing = own.filter(({ url }) => !here.has(partOf(url)));
  const names = new Set(own.map(({ url }) => partOf(url)));
  const unlisted = works.filter(({ inside }) => !names.has(partOf(inside)));
  const differing = own.flatMap(({ url, meta }) => {
    const file = here.get(partOf(url));
    const count = file && entriesOf.get(file.path);
    const stated = meta?.record_count;
    return file && stated !== undefined && count !== stated ? [`${file.path} (${count} for ${stated})`] : [];
  });
  const problems: Problem[] = [];
  if (missing.length > 0)
    problems.push(
      warning(
        `lists files that are not here: ${missing.length}, such as ${missing[0]?.url}; what is here is read`,
      ),
    );
  if (unlisted.length > 0)
    problems.push(
      warning(
        `does not list files that are here: ${unlisted.length}, such as ${unlisted[0]?.path}; read all the same`,
      ),
    );
  if (differing.length > 0)
    problems.push(
      warning(
        `states another number of records for ${differing.length} of the files: ${differing.slice(0, 3).join(', ')}`,
      ),
    );
  return problems;
}

/** The end of a path that names a file within a snapshot: its partition and its own name. */
function partOf(path: string): string {
  return path.split('/').slice(-2).join('/');
}
