import type { GraphAnswer } from './answers';
import { LineageError } from './lineage-error';

/**
 * The answer, where every reference of its selection names one thing.
 * @throws LineageError for the first that does not, with what may have been meant.
 */
export function requireResolved<T extends Pick<GraphAnswer, 'unresolved'>>(answer: T): T {
  const [first] = answer.unresolved;
  if (!first) return answer;
  const { reference, reason, candidates } = first;
  if (reason === 'ambiguous')
    throw new LineageError(
      'ambiguous-work',
      `"${reference}" may be one of several; name its id:`,
      candidates,
    );
  const near = candidates.length > 0 ? '; near it are:' : '';
  throw new LineageError('unknown-work', `nothing is called "${reference}"${near}`, candidates);
}
