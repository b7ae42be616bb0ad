import { DEFAULT_STEPS, type Selection } from '@stemma/model';
import type { LevelsAnswer } from './answers';
import type { GraphReader } from './graph-reader';
import { levelsOf } from './levels';
import { requireResolved } from './require-resolved';
import { resolveSelection } from './resolve/resolve-selection';
import { type TraceOptions, trace, tracedRelations } from './trace';

/**
 * The whole lineage of a selection's focus as ids, level by level: nothing is filtered or cut, and what
 * the works are is not read, so that lineages of many thousand works are answered at the cost of tracing.
 * @throws LineageError `unknown-work`, `ambiguous-work`, `aborted`, `too-large`.
 */
export async function levelsAnswer(
  reader: GraphReader,
  given: Selection,
  options: TraceOptions = {},
): Promise<LevelsAnswer> {
  const resolved = await resolveSelection(reader, given);
  requireResolved(resolved);
  const { focus, back = DEFAULT_STEPS.back, on = DEFAULT_STEPS.on } = resolved.selection;
  const relations = tracedRelations(resolved.selection);
  const depths = await trace(reader, focus, 'on', on, relations, options);
  for (const [id, steps] of await trace(reader, focus, 'back', back, relations, options)) {
    const other = depths.get(id);
    if (other === undefined || steps <= other) depths.set(id, 0 - steps);
  }
  return { focus, levels: levelsOf(depths), total: depths.size };
}
