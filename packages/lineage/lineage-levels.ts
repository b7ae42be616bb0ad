import { isWork } from '@stemma/model';
import type { GraphAnswer, LineageLevels } from './answers';
import { drawnLinks } from './drawn-links';
import { shownSubgraph } from './shown-subgraph';

/** An answer as `stemma lineage --format json` states it: what the filter keeps, level by level. */
export function lineageLevels(answer: GraphAnswer): LineageLevels {
  const shown = shownSubgraph(answer);
  const works = shown.nodes.flatMap((node) => (isWork(node) ? node : []));
  const outside = new Set(answer.outside);
  return {
    focus: answer.focus,
    levels: answer.levels
      .map(({ depth, ids }) => ({ depth, ids: ids.filter((id) => !outside.has(id)) }))
      .filter(({ ids }) => ids.length > 0),
    nodes: works,
    relationships: drawnLinks(shown, answer.selection),
    shown: works.length,
    total: answer.counts.reachedWorks,
  };
}
