import type { RunningLoad } from '@stemma/store';

/** What a person is told of a load that changes the graph that is read. */
export function loadingInWords({ holder, since, done, total, isInterrupted }: RunningLoad): string {
  const written = `${done}${total === undefined ? '' : ` of ${total}`} nodes and relationships are written`;
  return isInterrupted
    ? `a load that ${holder} began ${since} was broken off, ${written}; load the same again to finish it`
    : `a load is running since ${since} (${holder}), ${written}`;
}
