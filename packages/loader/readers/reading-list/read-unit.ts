import { withoutYear } from './clean-title';
import { newDraft } from './draft';
import { addFacts } from './facts';
import { linkedItems } from './linked-items';
import { linksOf, type Part, partsOf, wordsOf } from './parts';
import { plainItem } from './plain-item';
import type { Run } from './run';
import { type StyledTitle, styledTitle } from './styled-title';
import { titledItem } from './titled-item';
import type { Context, Unit } from './unit';

/** Reads a stretch of words as items: titles that are links, titles set apart, and titles by the words alone. */
export function readUnit(runs: readonly Run[], context: Context): Unit {
  const parts = partsOf(runs);
  const first = parts.findIndex((part) => part.role === 'title');
  const link = parts[first];
  const styled = styledTitle(link ? parts.slice(0, first) : parts);
  const hasLinks = parts.some((part) => part.role === 'label' || part.role === 'bare');
  if (styled && (link ? isAbove(styled, link) : hasLinks || isReference(styled))) {
    const draft = newDraft(withoutYear(styled.title), styled.part, 'style');
    draft.name = styled.name;
    return titledItem(draft, styled.title, styled.rest, parts);
  }
  if (link) return linkedItems(parts, first, context);
  const plain = context === 'body' || context === 'detail' ? undefined : plainItem(parts, context);
  return plain ?? { drafts: [], loose: linksOf(parts), mentions: [], parts };
}

/** A bold title of several words outranks a shorter link after it, which then leads to something beside it. */
function isAbove({ title }: StyledTitle, link: Part): boolean {
  const words = title.split(/\s+/).length;
  return words >= 3 && link.text.split(/\s+/).length < words && !link.strong;
}

/** Without a link, a title that is set apart is an item where authors or a date stand beside it, and little else. */
function isReference({ title, rest }: StyledTitle): boolean {
  const draft = newDraft(title, { line: 0, column: 0 });
  addFacts(draft, rest);
  const words = wordsOf(rest).split(/\s+/).length;
  return (
    (draft.authors.length > 0 || draft.stated !== undefined) && title.split(' ').length > 1 && words < 60
  );
}
