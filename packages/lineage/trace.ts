import { byCodePoint, type Direction, type Selection, TRACED_RELATIONS, type Traceable } from '@stemma/model';
import type { GraphReader } from './graph-reader';
import { LineageError } from './lineage-error';
import { type QuestionOptions, stopIfAborted } from './question-options';
import { traceTable } from './table/trace-table';

export interface TraceOptions extends QuestionOptions {
  /** Works met after which the question is refused with `too-large`. */
  readonly mostWorks?: number;
}

/** The relations that a selection traces: those it names, else all but `evaluation` and citations. */
export function tracedRelations({ relations }: Pick<Selection, 'relations'>): readonly Traceable[] {
  return relations.length > 0 ? relations : TRACED_RELATIONS;
}

/**
 * Steps from the nearest of `starts` to each work that can be reached, breadth first and one read a
 * level, so that the cost is linear in the links met. `INTRODUCED_IN` costs no step: it is crossed
 * forwards on the way back and backwards on the way on. Ends on circles. In the table of works where there
 * is one.
 * @throws LineageError `aborted`, `too-large`.
 */
export async function trace(
  reader: GraphReader,
  starts: readonly string[],
  direction: Direction,
  steps: number,
  relations: readonly Traceable[],
  options: TraceOptions = {},
): Promise<Map<string, number>> {
  const table = await reader.table();
  if (table)
    return traceTable(table, starts, direction, steps, relations, (works) => {
      stopIfAborted(options);
      refuseTooMany(works, options);
    });
  const depths = new Map(starts.map((id) => [id, 0]));
  let frontier = [...depths.keys()];
  for (let depth = 0; frontier.length > 0; depth++) {
    const met = new Set<string>();
    for (let open = frontier; open.length > 0; ) {
      stopIfAborted(options);
      const free: string[] = [];
      for (const link of await reader.level(open, direction, depth < steps ? relations : [])) {
        const far = direction === 'back' ? link.to : link.from;
        if (depths.has(far)) continue;
        if (link.type === 'INTRODUCED_IN') {
          depths.set(far, depth);
          free.push(far);
        } else met.add(far);
      }
      refuseTooMany(depths.size + met.size, options);
      open = free;
    }
    frontier = [...met].filter((id) => !depths.has(id)).sort(byCodePoint);
    for (const id of frontier) depths.set(id, depth + 1);
  }
  return depths;
}

/** @throws LineageError `too-large`. */
export function refuseTooMany(works: number, { mostWorks = Number.POSITIVE_INFINITY }: TraceOptions): void {
  if (works > mostWorks)
    throw new LineageError(
      'too-large',
      `the lineage holds more than ${mostWorks} works: ask for fewer steps or relations`,
    );
}
