import type { SvgPicture } from '@stemma/export';
import type { GraphNode, Subgraph } from '@stemma/model';
import type { PictureNames } from './picture-names';

/** Organisations of each work, in the order of the subgraph. */
export function organisationsOfWorks({ nodes, relationships }: Subgraph): ReadonlyMap<string, GraphNode[]> {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const byWork = new Map<string, GraphNode[]>();
  for (const { type, from, to } of relationships) {
    const organisation = type === 'FROM_LAB' ? known.get(to) : undefined;
    if (organisation) byWork.set(from, [...(byWork.get(from) ?? []), organisation]);
  }
  return byWork;
}

/** The palette slot of a work: of its organisations the first that holds one. */
export function slotOf(organisations: readonly GraphNode[]): number | undefined {
  return organisations.map(colourOf).find((slot) => slot !== undefined);
}

function colourOf({ properties }: GraphNode): number | undefined {
  return typeof properties._colour === 'number' ? properties._colour : undefined;
}

/** Each organisation that colours a work, by slot; the rest are counted together. */
export function pictureOrganisations(
  works: readonly string[],
  byWork: ReadonlyMap<string, readonly GraphNode[]>,
  names: PictureNames,
): Pick<SvgPicture, 'organisations' | 'otherOrganisations'> {
  const coloured = new Map<string, { name: string; slot: number; works: number }>();
  const others = new Set<string>();
  let otherWorks = 0;
  for (const work of works) {
    const all = byWork.get(work) ?? [];
    const holder = all.find((organisation) => colourOf(organisation) !== undefined);
    const slot = holder && colourOf(holder);
    if (holder === undefined || slot === undefined) {
      otherWorks++;
      for (const { id } of all) others.add(id);
      continue;
    }
    const entry = coloured.get(holder.id) ?? { name: names.node(holder.id), slot, works: 0 };
    coloured.set(holder.id, { ...entry, works: entry.works + 1 });
  }
  return {
    organisations: [...coloured]
      .sort(([a, { slot: slotA }], [b, { slot: slotB }]) => slotA - slotB || (a < b ? -1 : 1))
      .map(([, entry]) => entry),
    otherOrganisations: { count: others.size, works: otherWorks },
  };
}
