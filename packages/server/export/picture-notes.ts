import type { GraphAnswer } from '@stemma/lineage';
import { byCodePoint, type GraphNode, type Language } from '@stemma/model';
import type { PictureNames } from './picture-names';
import { TITLE_WORDS } from './title-words';

/** The sentences at the foot of a picture: what is left out, its sources, and when they were loaded. */
export function pictureNotes(
  { counts, selection }: GraphAnswer,
  sources: readonly GraphNode[],
  language: Language,
  names: PictureNames,
): string[] {
  const words = TITLE_WORDS[language];
  const { works, links, tracedWorks, tracedLinks, reachedWorks } = counts;
  const notes: string[] = [];
  if (works < tracedWorks || links < tracedLinks)
    notes.push(words.shown(works, tracedWorks, links, tracedLinks));
  if (selection.cap !== undefined && tracedWorks < reachedWorks)
    notes.push(words.cut(tracedWorks, reachedWorks));
  const loaded = sources.filter(({ properties }) => typeof properties.digest === 'string');
  const said = loaded.map(({ id, properties: { licence } }) =>
    typeof licence === 'string' ? words.licence(names.node(id), licence) : names.node(id),
  );
  if (said.length > 0) notes.push(words.sources(names.list(said.sort(byCodePoint))));
  const days = loaded.flatMap(({ properties: { loadedAt } }) =>
    typeof loadedAt === 'string' ? [loadedAt.slice(0, 10)] : [],
  );
  const newest = days.sort(byCodePoint).at(-1);
  if (newest) notes.push(words.dataOf(newest));
  return notes;
}
