import type { FacetName } from '@stemma/model';
import type { Scene } from '../page/scene';
import type { Emphasis } from '../picture/picture-props';

const EDGES = {
  organisation: 'FROM_LAB',
  author: 'WRITTEN_BY',
  topic: 'ABOUT',
  source: 'LISTED_IN',
} as const;

/** The works that have a value of a facet, with the links among them; of a relation, its links and their ends. */
export function emphasisOf(scene: Scene, facet: FacetName, value: string): Emphasis {
  if (facet === 'relation') {
    const links = scene.links.filter(({ relation }) => relation === value);
    return {
      works: new Set(links.flatMap(({ from, to }) => [from, to])),
      links: new Set(links.map(({ key }) => key)),
    };
  }
  const works = new Set(
    facet === 'kind'
      ? [...scene.works.values()].filter(({ properties }) => properties.kind === value).map(({ id }) => id)
      : scene.answer.subgraph.relationships
          .filter(({ type, to }) => type === EDGES[facet] && to === value)
          .map(({ from }) => from),
  );
  const links = scene.links.filter(({ from, to }) => works.has(from) && works.has(to));
  return { works, links: new Set(links.map(({ key }) => key)) };
}
