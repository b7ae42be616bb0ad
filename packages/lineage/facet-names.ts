import type { FacetName, GraphNode, NodeLabel } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import type { FacetCount } from './answers';
import type { GraphReader } from './graph-reader';
import { drawnName } from './search/name-fields';

export type FacetNames = Pick<FacetCount, 'name' | 'nameZh' | 'colour'>;

const LABEL_OF: Readonly<Partial<Record<FacetName, NodeLabel>>> = {
  organisation: 'Organisation',
  author: 'Author',
  topic: 'Topic',
  source: 'Source',
};

const last = new WeakMap<WorkTable, Map<FacetName, ReadonlyMap<string, FacetNames>>>();

/**
 * What values of a facet are called; those without a name are left out. A graph with a table does not
 * change, and most values of a list stood in the one before: those are not read again.
 */
export async function namesOfValues(
  reader: GraphReader,
  table: WorkTable | undefined,
  facet: FacetName,
  values: readonly string[],
): Promise<ReadonlyMap<string, FacetNames>> {
  const label = LABEL_OF[facet];
  if (!label) return new Map();
  const before = table && last.get(table)?.get(facet);
  const unknown = values.filter((value) => !before?.has(value));
  const read = new Map((await reader.listed(label, unknown)).map((node) => [node.id, namesOf(node)]));
  const names = new Map(
    values.flatMap((value) => {
      const found = before?.get(value) ?? read.get(value);
      return found ? [[value, found] as const] : [];
    }),
  );
  if (table) last.set(table, (last.get(table) ?? new Map()).set(facet, names));
  return names;
}

function namesOf({ id, labels, properties }: GraphNode): FacetNames {
  const { nameZh, _colour } = properties;
  return {
    name: drawnName({ id, labels, properties }),
    ...(typeof nameZh === 'string' ? { nameZh } : {}),
    ...(typeof _colour === 'number' ? { colour: _colour } : {}),
  };
}
