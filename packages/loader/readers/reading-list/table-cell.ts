import { cleanTitle } from './clean-title';
import type { Draft } from './draft';
import { addFacts, addLine } from './facts';
import { isVague } from './link-label';
import { organisationsOf } from './organisation-name';
import { isPaperLink } from './paper-link';
import { namesOf } from './person-name';
import { textOf } from './run';
import { isNameLike } from './short-name';
import { statedDate } from './stated-date';
import type { Field } from './table-field';
import type { Unit } from './unit';

/** Takes what a cell beside the title says, by the heading of its column. */
export function addCell(draft: Draft, { role, heading, unit, runs }: Field): void {
  const text = textOf(runs);
  const links = [
    ...unit.loose,
    ...unit.drafts.flatMap((one) => one.links.filter((link) => !(link.role === 'main' && isPaperLink(link)))),
  ];
  for (const link of links) {
    const label = link.label === '' || isVague(link.label) ? heading.trim() || link.label : link.label;
    draft.links.push({ ...link, label, role: link.role === 'main' ? 'beside' : link.role });
  }
  if (role === 'name' && isNameLike(cleanTitle(text))) {
    draft.name ??= cleanTitle(text);
    draft.hints.push(hintOf(heading));
  }
  if (role === 'date') draft.stated ??= statedDate(text);
  else if (role === 'organisation')
    draft.organisations.push(
      ...(organisationsOf(text).length > 0 ? organisationsOf(text) : namedOrganisations(text)),
    );
  else if (role === 'authors') draft.authors.push(...(namesOf(text)?.names ?? []));
  else if (role === 'venue') addLine(draft, text);
  else if (role === 'other' && heading.trim() === '' && unit.drafts.length === 0)
    addShortCell(draft, unit, text);
}

/** Cells without a heading: only a date or a name, standing alone, says something. */
function addShortCell(draft: Draft, unit: Unit, text: string): void {
  if (text.length > 60) return;
  const isDate = /^[\p{L}]{0,9}[\s.,/-]*\d[\d\s./-]*$/u.test(text);
  if (isDate) draft.stated ??= statedDate(text);
  else if (namesOf(text)) addFacts(draft, unit.parts);
}

function namedOrganisations(text: string): string[] {
  return text
    .replace(/\s*\bet al\b\.?/gi, '')
    .split(/\s*(?:[,&;、+]|\band\b)\s*/)
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= 60);
}

/** The heading of the title's column as a hint of what the works are. */
export function hintOf(heading: string): string {
  return /^(?:llms?|models?|模型)$/i.test(heading.trim()) ? 'model' : heading.trim().toLowerCase();
}
