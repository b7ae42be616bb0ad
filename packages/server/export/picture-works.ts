import { SVG_WORDS, type SvgLink, type SvgWork } from '@stemma/export';
import { type GraphNode, type Language, RELATIONS, type WorkNode } from '@stemma/model';
import type { PictureNames } from './picture-names';
import { slotOf } from './picture-organisations';

/** The works of a picture, each with the second line and the relation that an upright row shows. */
export function pictureWorks(
  works: readonly WorkNode[],
  links: readonly SvgLink[],
  focus: readonly string[],
  byWork: ReadonlyMap<string, readonly GraphNode[]>,
  language: Language,
  names: PictureNames,
): SvgWork[] {
  const asides = asidesOf(links, focus, language);
  const { undated } = SVG_WORDS[language];
  return works.map(({ id, properties }) => {
    const organisations = byWork.get(id) ?? [];
    const date = properties.date ?? properties.year?.toString();
    return {
      id,
      name: properties.name,
      kind: properties.kind,
      slot: slotOf(organisations),
      stub: properties.stub === true,
      maker: organisations[0] && names.node(organisations[0].id),
      date: date === undefined ? undated : monthOf(date, language),
      aside: asides.get(id),
    };
  });
}

/** How the neighbours of the focus are joined to it. */
function asidesOf(links: readonly SvgLink[], focus: readonly string[], language: Language) {
  const asides = new Map<string, string>();
  for (const { from, to, kind } of links) {
    const other = focus.includes(from) ? to : focus.includes(to) ? from : undefined;
    const relation = RELATIONS.find((known) => known === kind);
    if (other !== undefined && relation && !asides.has(other))
      asides.set(other, SVG_WORDS[language].relation[relation]);
  }
  return asides;
}

/** "Feb 2023", "2023", 2023年2月. */
function monthOf(date: string, language: Language): string {
  const [year = '', month] = date.split('-');
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month ?? 1) - 1);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' }),
  }).format(instant);
}
