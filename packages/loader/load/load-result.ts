import type { LoadReport } from '../report';
import type { Progress } from './progress';

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

export interface UnloadResult {
  /** Ids of the sources that were taken out. */
  readonly unloaded: readonly string[];
  readonly changed: boolean;
}
