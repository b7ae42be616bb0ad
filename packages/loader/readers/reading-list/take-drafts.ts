import type { Collected } from './collected';
import type { Draft } from './draft';
import { isPaperLink } from './paper-link';
import type { Run } from './run';
import type { Unit } from './unit';

/**
 * Takes in the items of a unit. Under a heading about the list itself only papers are items. Returns the
 * first one taken.
 */
export function takeDrafts(
  unit: Unit,
  runs: readonly Run[],
  section: readonly string[],
  out: Collected,
): Draft | undefined {
  const taken = unit.drafts.filter((draft) => !out.isApart || draft.links.some(isPaperLink));
  for (const draft of taken) out.add(draft, section);
  const [mention] = unit.mentions;
  if (mention) out.unclear(runs, mention);
  return taken[0];
}
