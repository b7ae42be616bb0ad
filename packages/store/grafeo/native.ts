import { createRequire } from 'node:module';
import type { GrafeoDB } from '@grafeo-db/js';
import { StoreError } from '../store-error';

export type NativeDatabase = GrafeoDB;
type Native = typeof import('@grafeo-db/js');

let loaded: Native['GrafeoDB'] | undefined;

/**
 * The embedded database's native code, loaded when it is first needed and never bundled.
 * @throws StoreError `unreachable` where there is none for this platform.
 */
export function nativeGrafeo(): Native['GrafeoDB'] {
  try {
    loaded ??= (createRequire(import.meta.url)('@grafeo-db/js') as Native).GrafeoDB;
    return loaded;
  } catch (cause) {
    const here = `${process.platform}-${process.arch}`;
    const mend = 'run npm install again without --omit=optional, or use a Neo4j server';
    throw new StoreError('unreachable', `The embedded store has no native code for ${here}: ${mend}`, {
      cause,
    });
  }
}
