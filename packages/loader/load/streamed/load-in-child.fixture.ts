/**
 * A load of a streamed source in a process of its own, for a test that kills it: `URL WORKS`. Prints each
 * stage as it begins.
 */
import { beginLoad } from '@stemma/store';
import { load } from '../load';
import { streamedWorks } from './streamed-works.fixture';

const [, , url = '', works = '0'] = process.argv;
let stage = '';
await load(await beginLoad(url), [streamedWorks(Number(works))], {
  progress: (progress) => {
    if (progress.stage === stage) return;
    stage = progress.stage;
    process.stdout.write(`${stage}\n`);
  },
});
