import { LoaderError } from '../loader-error';

/**
 * That a load finishes what one before it began in the midst of the graph: what is kept of those sources'
 * records may be of before or after.
 * @param interrupted ids of sources whose load was broken off. @param touched those now loaded or taken out.
 * @throws LoaderError `unfinished-load`.
 */
export function requireFinished(interrupted: readonly string[], touched: readonly string[]): void {
  const open = interrupted.filter((id) => !touched.includes(id));
  if (open.length === 0) return;
  const which = open.join(', ');
  throw new LoaderError(
    'unfinished-load',
    `the last load or unload of ${which} was broken off: load ${which} again first, or unload it`,
  );
}
