import type { Reader } from '../record';
import { canonReader } from './canon/canon-reader';
import { readingListReader } from './reading-list/reading-list-reader';

/** Every reader, in the order in which they are asked whether they know a source. */
export const readers: readonly Reader[] = [canonReader, readingListReader];
