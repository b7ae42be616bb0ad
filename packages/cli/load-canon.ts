import { holdsFiles, load } from '@stemma/loader';
import { beginLoad, currentState, openStore } from '@stemma/store';
import type { CliContext } from './context';
import { CANON } from './installed';
import { write } from './output/output';
import { progressBar } from './output/progress-bar';
import { CANON_ORIGIN, readForLoading } from './read-for-loading';

/**
 * Gives an empty store the canon that ships; with `refresh` also a store that holds another version of
 * it. What else is loaded stays; a store into which another loads is left to it.
 */
export async function loadCanonWhereNew(
  storeUrl: string,
  refresh: boolean,
  { output, now, signal }: CliContext,
): Promise<void> {
  const { generation, loading } = await currentState(storeUrl);
  const empty = generation === 0;
  if (loading && !loading.isInterrupted) return;
  if (!empty && !refresh) return;
  if (!empty && (await holdsCanon(storeUrl))) return;
  await write(output.notes, `Loading the canon into ${storeUrl} …\n`);
  const bar = progressBar(output.notes, signal);
  try {
    const sources = await readForLoading([CANON]);
    await load(await beginLoad(storeUrl), sources, { now, progress: bar.show });
  } finally {
    bar.stop();
  }
}

async function holdsCanon(storeUrl: string): Promise<boolean> {
  const store = await openStore(storeUrl);
  try {
    return await holdsFiles(store, CANON, { format: 'canon', origin: CANON_ORIGIN });
  } finally {
    await store.close();
  }
}
