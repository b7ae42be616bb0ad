import { FACETS, type FacetName, linesOf, type Selection } from '@stemma/model';
import { stepsOf } from '../state/focus';
import type { Words } from './use-words';

/** Names of works by id, and of the values of a facet. */
export interface Naming {
  readonly work: (reference: string) => string;
  readonly value: (facet: FacetName, value: string) => string;
}

/** The selection said aloud: heading of the page, title of the document, of an export, of a shared link. */
export function titleInWords(selection: Selection, words: Words, naming: Naming): string {
  const { t, list } = words;
  const { focus, path, compare } = selection;
  if (path) return t('title.path', { a: naming.work(path.a), b: naming.work(path.b) });
  if (compare) return t('title.compare', { a: naming.work(compare.a), b: naming.work(compare.b) });
  if (focus.length > 0) {
    const name = list(focus.map(naming.work));
    const back = stepsOf(selection, 'back') > 0;
    const on = stepsOf(selection, 'on') > 0;
    const what = back && on ? 'both' : back ? 'back' : on ? 'on' : 'alone';
    return t(`title.${linesOf(selection)}.${what}`, { name, count: focus.length });
  }
  const parts = filterInWords(selection, words, naming);
  return parts.length === 0
    ? t('title.everything')
    : t('title.works', { which: parts.join(t('title.join')) });
}

/** "from Meta AI", "about diffusion": one part a facet that keeps something, and the words looked for. */
function filterInWords(selection: Selection, { t, list }: Words, naming: Naming): string[] {
  const facets = FACETS.flatMap((facet) => {
    const { any = [], not = [] } = selection.facets[facet] ?? {};
    const said = (values: readonly string[]) => list(values.map((value) => naming.value(facet, value)));
    return [
      ...(any.length > 0 ? [t(`title.facet.${facet}`, { names: said(any) })] : []),
      ...(not.length > 0 ? [t('title.without', { names: said(not) })] : []),
    ];
  });
  return selection.text === undefined ? facets : [...facets, t('title.text', { text: selection.text })];
}

/** What bounds the picture, after its title: "3 steps back, 2 steps on, 2014–2023". */
export function boundsInWords(
  selection: Selection,
  years: readonly [number, number] | undefined,
  words: Words,
  naming: Naming,
): string {
  const { t } = words;
  const parts: string[] = [];
  if (selection.focus.length > 0) {
    const back = stepsOf(selection, 'back');
    const on = stepsOf(selection, 'on');
    if (back > 0) parts.push(t('bounds.back', { count: back }));
    if (on > 0) parts.push(t('bounds.on', { count: on }));
  }
  const traced = selection.focus.length > 0 || selection.path || selection.compare;
  if (traced) parts.push(...filterInWords(selection, words, naming));
  const first = selection.since ?? years?.[0];
  const last = selection.until ?? years?.[1];
  if (first !== undefined && last !== undefined)
    parts.push(first === last ? String(first) : `${first}–${last}`);
  return parts.join(t('bounds.join'));
}
