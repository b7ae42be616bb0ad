import { load, loadedSources } from '@stemma/loader';
import { beginLoad, currentGeneration, openStore } from '@stemma/store';
import type { CliContext } from './context';
import { CANON } from './installed';
import { write } from './output/output';
import { progressBar } from './output/progress-bar';
import { readForLoading } from './read-for-loading';

/**
 * Gives an empty store the canon that ships; with `refresh` also a store that holds another version of
 * it. What else is loaded stays.
 */
export async function loadCanonWhereNew(
  storeUrl: string,
  refresh: boolean,
  { output, now }: CliContext,
): Promise<void> {
  const empty = (await currentGeneration(storeUrl)) === 0;
  if (!empty && !refresh) return;
  const sources = await readForLoading([CANON]);
  if (
    !empty &&
    (await holds(
      storeUrl,
      sources.map(({ id, digest }) => `${id} ${digest}`),
    ))
  )
    return;
  await write(output.notes, `Loading the canon into ${storeUrl} …\n`);
  const bar = progressBar(output.notes);
  try {
    await load(await beginLoad(storeUrl), sources, { now, progress: bar.show });
  } finally {
    bar.stop();
  }
}

async function holds(storeUrl: string, wanted: readonly string[]): Promise<boolean> {
  const store = await openStore(storeUrl);
  try {
    const loaded = new Set((await loadedSources(store)).map(({ id, digest }) => `${id} ${digest}`));
    return wanted.every((one) => loaded.has(one));
  } finally {
    await store.close();
  }
}
