/**
 * A load in a process of its own, for tests that kill it: `URL SIZE`. Prints `begun` before it begins,
 * `written` after the last batch and `done` after the switch.
 */
import { beginLoad } from '../open-store';
import { chain } from './chain.fixture';

const [, , url = '', size = '0'] = process.argv;

process.stdout.write('begun\n');
const load = await beginLoad(url);
for (const batch of chain(Number(size))) await load.store.write(batch);
process.stdout.write('written\n');
await load.commit();
process.stdout.write('done\n');
