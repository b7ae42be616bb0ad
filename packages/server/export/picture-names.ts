import { SVG_WORDS } from '@stemma/export';
import { type FacetName, type GraphNode, isWork, type Language, type Subgraph } from '@stemma/model';

/** What things are called on a picture in one language. */
export interface PictureNames {
  /** Of a node by id; the id itself where it is not in the answer. */
  readonly node: (id: string) => string;
  readonly facet: (facet: FacetName, value: string) => string;
  /** "A, B and C". */
  readonly list: (names: readonly string[]) => string;
}

export function pictureNames({ nodes }: Subgraph, language: Language): PictureNames {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' });
  const names: Readonly<Record<string, string>> = {
    ...SVG_WORDS[language].kind,
    ...SVG_WORDS[language].relation,
  };
  const node = (id: string) => nameOf(known.get(id), language) ?? id;
  return {
    node,
    facet: (facet, value) =>
      facet === 'kind' || facet === 'relation' ? (names[value] ?? value) : node(value),
    list: (items) => lists.format(items),
  };
}

function nameOf(node: GraphNode | undefined, language: Language): string | undefined {
  if (!node) return undefined;
  const { name, nameZh, title } = node.properties;
  const candidates = [
    language === 'zh' && !isWork(node) ? nameZh : undefined,
    node.labels.includes('Source') ? title : undefined,
    name,
  ];
  return candidates.map((value) => (typeof value === 'string' ? value : '')).find((value) => value !== '');
}
