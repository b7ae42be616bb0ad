import { SVG_WORDS, type SvgPicture } from '@stemma/export';
import { placeAnswer, type Theme } from '@stemma/layout';
import { type GraphAnswer, shownSubgraph } from '@stemma/lineage';
import { type Frame, isWork, type Language, type WorkNode, yearOf } from '@stemma/model';
import { pictureLinks } from './picture-links';
import { pictureNames } from './picture-names';
import { pictureNotes } from './picture-notes';
import { organisationsOfWorks, pictureOrganisations } from './picture-organisations';
import { pictureWorks } from './picture-works';
import { boundsInWords, titleInWords } from './title-in-words';

export interface PictureOptions {
  readonly frame: Frame;
  readonly theme: Theme;
  readonly language: Language;
  /** Address that opens the same picture. */
  readonly link?: string;
}

/** The picture of an answer: placed whole, so that a filter moves nothing, and drawn without what it hides. */
export function svgPicture(answer: GraphAnswer, options: PictureOptions): SvgPicture {
  const { frame, theme, language, link } = options;
  const { selection, focus } = answer;
  const names = pictureNames(answer.subgraph, language);
  const shown = shownSubgraph(answer);
  const works = shown.nodes.flatMap((node): WorkNode[] => (isWork(node) ? [node] : []));
  const sources = shown.nodes.filter(({ labels }) => labels.includes('Source'));
  const byWork = organisationsOfWorks(shown);
  const links = pictureLinks(answer, shown);
  return {
    placement: placeAnswer(answer, frame),
    works: pictureWorks(works, links, focus, byWork, language, names),
    links,
    focus,
    theme,
    words: SVG_WORDS[language],
    title: titleInWords(selection, language, names),
    subtitle: boundsInWords(selection, yearsOf(works), language, names),
    ...pictureOrganisations(
      works.map(({ id }) => id),
      byWork,
      names,
    ),
    notes: pictureNotes(answer, sources, language, names),
    link,
  };
}

/** First and last year of the works that are dated. */
function yearsOf(works: readonly WorkNode[]): readonly [number, number] | undefined {
  const years = works.flatMap(({ properties: { date, year } }) => {
    const known = date === undefined ? year : yearOf(date);
    return known === undefined ? [] : [known];
  });
  if (years.length === 0) return undefined;
  return [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
}
