import type { GraphNode, WorkNode } from '@stemma/model';
import type { PictureLink, PictureWork } from '../picture/picture-props';
import { sayDate } from '../words/say-date';
import { nameOf } from '../words/say-names';
import type { Words } from '../words/use-words';
import type { Scene, SceneLink } from './scene';
import { slotOf } from './scene';

/** The works of a scene as the picture draws them; `words` where they stand in rows that say more of them. */
export function pictureWorks(
  scene: Scene,
  colours: Readonly<Record<string, number>>,
  words?: Words,
): PictureWork[] {
  const asides = words && asidesOf(scene, words);
  return [...scene.works.values()].map((work) => {
    const { name, kind, stub } = work.properties;
    const labs = scene.organisations(work.id);
    return {
      id: work.id,
      name,
      kind,
      colour: slotOf(labs, colours),
      stub: stub === true,
      ...(words && rowOf(work, labs[0], words)),
      aside: asides?.get(work.id),
    };
  });
}

function rowOf({ properties: { date } }: WorkNode, lab: GraphNode | undefined, words: Words) {
  const { t, language } = words;
  return {
    maker: lab && nameOf(lab, language),
    when: date === undefined ? t('date.none') : sayDate(date.slice(0, 7), language, 'short'),
  };
}

/** How the neighbours of the focus are joined to it. */
function asidesOf({ links, answer }: Scene, { t }: Words): ReadonlyMap<string, string> {
  const focus = new Set(answer.focus);
  const asides = new Map<string, string>();
  for (const { from, to, relation } of links) {
    const other = focus.has(from) ? to : focus.has(to) ? from : undefined;
    if (other !== undefined && relation && !asides.has(other)) asides.set(other, t(`relation.${relation}`));
  }
  return asides;
}

export function sayLink(link: SceneLink, { t }: Words): string {
  if (link.type === 'bridge') return t('bridge.via', { count: link.via.length });
  const name = link.relation ? t(`relation.${link.relation}`) : t(`link.${link.type}`);
  return link.disputed ? t('evidence.disputedRelation', { relation: name }) : name;
}

export function pictureLinks(scene: Scene): PictureLink[] {
  return scene.links.map(({ key, from, to, type, relation, disputed, outside }) => ({
    key,
    from,
    to,
    type,
    relation,
    disputed,
    outside,
  }));
}
