import type { GraphNode } from '@stemma/model';
import { statementsOf } from '../evidence/statements-of';

/** A property on which the sources of a node disagree, with who says which. */
export interface Difference {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly sources: readonly string[] }[];
}

const COMPARED = ['title', 'date', 'year', 'kind', 'arxiv', 'doi', 'name'];

/** What several records state differently, in a fixed order of fields. */
export function differences(node: GraphNode<object>): Difference[] {
  const statements = statementsOf(node.properties as GraphNode['properties']);
  return COMPARED.flatMap((field) => {
    const sources = new Map<string, string[]>();
    for (const { source, values } of statements) {
      const value = values[field];
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const said = sources.get(String(value)) ?? [];
      if (!said.includes(source)) sources.set(String(value), [...said, source]);
    }
    if (sources.size < 2) return [];
    return [{ field, values: [...sources].map(([value, by]) => ({ value, sources: by })) }];
  });
}
