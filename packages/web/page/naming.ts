import type { FacetsAnswer } from '@stemma/lineage';
import type { GraphNode, Selection } from '@stemma/model';
import { nameOf } from '../words/say-names';
import type { Naming } from '../words/title-in-words';
import type { Words } from '../words/use-words';
import type { Scene } from './scene';

/** Names for what a selection holds as ids: from the picture, else from the facets, else the id itself. */
export function namingOf(scene: Scene | undefined, facets: FacetsAnswer | undefined, words: Words): Naming {
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
      const counted = facets?.facets[facet].find((count) => count.value === value);
      if (counted) return language === 'zh' ? (counted.nameZh ?? counted.name) : counted.name;
      const known = node(value);
      return known ? nameOf(known, language) : value;
    },
  };
}

/** The selection with its references as the answer resolved them, so that names and marks agree. */
export function resolved(selection: Selection, scene: Scene | undefined): Selection {
  return scene?.answer.selection ?? selection;
}
