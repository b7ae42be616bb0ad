import type { PictureLink, PictureWork } from '../picture/picture-props';
import { sayDate } from '../words/say-date';
import { nameOf } from '../words/say-names';
import type { Words } from '../words/use-words';
import type { Scene, SceneLink } from './scene';
import { slotOf } from './scene';

/** The works of a scene as the picture draws them. */
export function pictureWorks(
  scene: Scene,
  colours: Readonly<Record<string, number>>,
  words: Words,
): PictureWork[] {
  const asides = asidesOf(scene, words);
  return [...scene.works.values()].map((work) => {
    const { name, kind, stub, date } = work.properties;
    const labs = scene.organisations(work.id);
    const maker = labs[0] && nameOf(labs[0], words.language);
    const said =
      date === undefined ? words.t('date.none') : sayDate(date.slice(0, 7), words.language, 'short');
    return {
      id: work.id,
      name,
      kind,
      colour: slotOf(labs, colours),
      stub: stub === true,
      maker,
      when: said,
      aside: asides.get(work.id),
    };
  });
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

export function pictureLinks(scene: Scene, words: Words): PictureLink[] {
  return scene.links.map(({ key, from, to, type, relation, disputed, outside, ...rest }) => ({
    key,
    from,
    to,
    type,
    relation,
    disputed,
    outside,
    label: sayLink({ key, from, to, type, relation, disputed, outside, ...rest }, words),
  }));
}
