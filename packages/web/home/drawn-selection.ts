import type { StatsAnswer } from '@stemma/lineage';
import { EMPTY_SELECTION, type Selection } from '@stemma/model';

/** Works that are drawn behind the start page at most, those with most descendants first. */
const DRAWN = 400;

/** What is drawn behind the start page. */
export const DRAWN_SELECTION: Selection = { ...EMPTY_SELECTION, cap: DRAWN };
const CITED_SELECTION: Selection = { ...DRAWN_SELECTION, relations: ['cites'] };

/** What is drawn once the graph's size is known: of one that says no more than who cites whom, that. */
export function drawnSelection(stats: Pick<StatsAnswer, 'types'> | undefined): Selection {
  const isOfCitations = stats?.types.BUILDS_ON === 0 && (stats.types.CITES ?? 0) > 0;
  return isOfCitations ? CITED_SELECTION : DRAWN_SELECTION;
}
