import { DEFAULT_STEPS, FACETS, type Language, linesOf, type Selection } from '@stemma/model';
import type { PictureNames } from './picture-names';
import { TITLE_WORDS } from './title-words';

/** The selection said aloud: "What LLaMA builds on, and what builds on it". */
export function titleInWords(selection: Selection, language: Language, names: PictureNames): string {
  const words = TITLE_WORDS[language];
  const { focus, path, compare, text } = selection;
  if (path) return words.path(names.node(path.a), names.node(path.b));
  if (compare) return words.compare(names.node(compare.a), names.node(compare.b));
  if (focus.length > 0) {
    const name = names.list(focus.map(names.node));
    const { back, on } = stepsOf(selection);
    const said = words.lines[linesOf(selection)];
    if (back > 0 && on > 0) return said.both(name, focus.length > 1);
    if (back > 0) return said.back(name, focus.length > 1);
    return on > 0 ? said.on(name) : name;
  }
  const parts = facetsInWords(selection, language, names);
  if (text !== undefined) parts.push(words.text(text));
  return parts.length === 0 ? words.everything : words.works(parts.join(words.comma));
}

/** What bounds the picture: "3 steps back, 2 steps on, 2014–2023". */
export function boundsInWords(
  selection: Selection,
  years: readonly [number, number] | undefined,
  language: Language,
  names: PictureNames,
): string {
  const words = TITLE_WORDS[language];
  const parts: string[] = [];
  const { focus, path, compare, text } = selection;
  if (focus.length > 0) {
    const { back, on } = stepsOf(selection);
    if (back > 0) parts.push(words.stepsBack(back));
    if (on > 0) parts.push(words.stepsOn(on));
  }
  if (focus.length > 0 || path || compare) {
    parts.push(...facetsInWords(selection, language, names));
    if (text !== undefined) parts.push(words.text(text));
  }
  const first = selection.since ?? years?.[0];
  const last = selection.until ?? years?.[1];
  if (first !== undefined && last !== undefined)
    parts.push(first === last ? String(first) : `${first}–${last}`);
  return parts.join(words.comma);
}

function stepsOf({ back = DEFAULT_STEPS.back, on = DEFAULT_STEPS.on }: Selection) {
  return { back, on };
}

function facetsInWords({ facets }: Selection, language: Language, names: PictureNames): string[] {
  const words = TITLE_WORDS[language];
  return FACETS.flatMap((facet) => {
    const { any = [], not = [] } = facets[facet] ?? {};
    const said = (values: readonly string[]) => names.list(values.map((value) => names.facet(facet, value)));
    return [
      ...(any.length > 0 ? [words.facet[facet](said(any))] : []),
      ...(not.length > 0 ? [words.without(said(not))] : []),
    ];
  });
}
