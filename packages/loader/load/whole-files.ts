import type { ProblemCode } from '@stemma/model';
import { LoaderError } from '../loader-error';
import type { ReadSource } from './read-source';

/** Codes that say of a whole file that it cannot be understood; others refuse one record of it. */
const OF_A_FILE: ReadonlySet<ProblemCode> = new Set(['bad-syntax', 'too-deep', 'line-too-long']);

/**
 * That every file of the sources could be read to its end: a load of the rest would take away what a
 * broken file said before.
 * @throws LoaderError `unreadable`.
 */
export function requireWholeFiles(sources: readonly ReadSource[]): void {
  const broken = sources.flatMap(({ reading }) => reading.refused.filter(({ code }) => OF_A_FILE.has(code)));
  if (broken.length > 0) throw LoaderError.unreadable(broken);
}
