import type { FacetsAnswer } from '@stemma/lineage';
import { FACETS, type GraphNode, type Selection } from '@stemma/model';
import { nameOf } from '../words/say-names';
import type { Naming } from '../words/title-in-words';
import type { Words } from '../words/use-words';
import type { Scene } from './scene';

/** Names for what a selection holds as ids: from the picture, else from the facets, else the id itself. */
export function namingOf(
  scene: Scene | undefined,
  facets: readonly (FacetsAnswer | undefined)[],
  words: Words,
): Naming {
  const { t, language } = words;
  const node = (id: string): GraphNode<object> | undefined => scene?.works.get(id) ?? scene?.nodes.get(id);
  return {
    work: (reference) => {
      const known = node(reference);
      return known ? nameOf(known, language) : reference;
    },
    value: (facet, value) => {
      if (facet === 'kind') return t(`kind.${value}`);
      if (facet === 'relation') return t(`relation.${value}`);
      const counted = facets
        .flatMap((answer) => answer?.facets[facet] ?? [])
        .find((count) => count.value === value);
      if (counted) return language === 'zh' ? (counted.nameZh ?? counted.name) : counted.name;
      const known = node(value);
      return known ? nameOf(known, language) : value;
    },
  };
}

/** True where a facet of the selection keeps or drops a value that these answers do not name. */
export function hasUnnamed(
  { facets }: Selection,
  scene: Scene | undefined,
  answer: FacetsAnswer | undefined,
): boolean {
  return FACETS.some((facet) =>
    [...(facets[facet]?.any ?? []), ...(facets[facet]?.not ?? [])].some(
      (value) =>
        !scene?.nodes.has(value) && !answer?.facets[facet].some((counted) => counted.value === value),
    ),
  );
}
