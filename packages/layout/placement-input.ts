import {
  type Frame,
  isWork,
  type Selection,
  type Subgraph,
  WORK_LINK_TYPES,
  type WorkNode,
} from '@stemma/model';
import type { PlacementInput } from './placement';

/** What is placed of an answer to a selection; `lineage`'s GraphAnswer is one. */
export interface PlaceableAnswer {
  readonly selection: Selection;
  readonly subgraph: Subgraph;
  readonly focus: readonly string[];
  readonly more: Readonly<Record<string, { readonly back: number; readonly on: number }>>;
  readonly descendants: Readonly<Record<string, number>>;
  /** What each entry of `expand` added, in order, and `more` of the picture before it. */
  readonly added?: readonly { readonly works: readonly string[]; readonly before: PlaceableAnswer['more'] }[];
}

/**
 * The input of a placing, the same wherever a picture is made. It keeps what a filter leaves out and what
 * is hidden by hand, so that these move nothing. Citations count where they are traced.
 */
export function placementInput(answer: PlaceableAnswer, frame: Frame): PlacementInput {
  const { selection, subgraph, focus, more, descendants } = answer;
  const works = subgraph.nodes.flatMap((node): WorkNode[] => (isWork(node) ? [node] : []));
  const placed = new Set(works.map(({ id }) => id));
  const types: readonly string[] = selection.relations.includes('cites')
    ? WORK_LINK_TYPES
    : WORK_LINK_TYPES.filter((type) => type !== 'CITES');
  return {
    works: works.map(({ id, properties }) => ({
      id,
      name: properties.name,
      kind: properties.kind,
      date: properties.date ?? (properties.year === undefined ? undefined : String(properties.year)),
      descendants: descendants[id] ?? 0,
      stub: properties.stub === true,
      moreBack: more[id]?.back ?? 0,
      moreOn: more[id]?.on ?? 0,
    })),
    links: subgraph.relationships
      .filter(
        ({ type, from, to }) => types.includes(type) && placed.has(from) && placed.has(to) && from !== to,
      )
      .map(({ from, to }) => ({ from, to })),
    focus,
    frame,
  };
}
