import { cleanTitle } from './clean-title';
import type { Draft } from './draft';
import { addFacts, dateIn } from './facts';
import { linksOf, type Part } from './parts';
import { isNameLike } from './short-name';
import type { Stated } from './stated-date';
import type { Unit } from './unit';

/** An item whose title is words: all links of the stretch are its own. `written` is the title with its year. */
export function titledItem(
  draft: Draft,
  written: string,
  rest: readonly Part[],
  parts: readonly Part[],
): Unit {
  draft.links.push(...linksOf(parts, true));
  draft.stated = yearInTitle(written);
  addFacts(
    draft,
    rest.filter((part) => part.role !== 'title'),
  );
  draft.name ??= nameInBrackets(rest);
  return { drafts: [draft], loose: [], mentions: [], parts };
}

/** The year that a title ends with, in brackets or behind a comma. */
export function yearInTitle(title: string): Stated | undefined {
  const end =
    /[（([]([^（()）[\]]{4,40})[)）\]]?$/u.exec(title)?.[1] ?? /[,，]\s*([^,，]{4,30})$/u.exec(title)?.[1];
  return end ? dateIn(end) : undefined;
}

/** `(**ELMo**)` behind a title gives its short name. */
export function nameInBrackets(parts: readonly Part[]): string | undefined {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || !part.strong) continue;
    const opens = /[(（]\s*$/u.test(parts[index - 1]?.text ?? '');
    const name = cleanTitle(part.text);
    if (opens && isNameLike(name)) return name;
  }
  return undefined;
}
