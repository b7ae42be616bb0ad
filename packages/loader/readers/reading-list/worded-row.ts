import { cleanTitle, withoutYear } from './clean-title';
import { type Draft, newDraft } from './draft';
import { partsOf } from './parts';
import { isTitle } from './plain-title';
import { type Point, type Run, textOf } from './run';
import { isNameLike } from './short-name';
import { statedDate } from './stated-date';
import { styledTitle } from './styled-title';
import type { Field } from './table-field';

/** More than this in a cell is a description. */
const LONGEST_TITLE = 160;

/** The item of a row whose title is no link, where a link of its own or a column of links leads to it. */
export function wordedDraft(row: Point, own: Field, others: readonly Field[]): Draft | undefined {
  const title = withoutYear(titleIn(own.runs));
  const hasLink = others.some(
    ({ unit, role }) => unit.loose.length > 0 || (role === 'link' && unit.drafts.length > 0),
  );
  if (!isTitle(title) || (!hasLink && own.unit.loose.length === 0)) return undefined;
  const draft = newDraft(title, row);
  draft.links.push(...own.unit.loose);
  draft.stated = statedDate(/[（(]([^（()）]+)[)）]\s*$/u.exec(textOf(own.runs))?.[1] ?? '');
  if (isNameLike(title) && (own.role === 'name' || !title.includes(' '))) draft.name = title;
  return draft;
}

/** What is set apart in a cell, else its words; of a long description what stands before the first gap. */
function titleIn(runs: readonly Run[]): string {
  const words = runs.filter((run) => run.kind !== 'link');
  const styled = styledTitle(partsOf(words));
  if (styled) return styled.title;
  const written = words.map((run) => (run.kind === 'break' ? '\n' : run.text)).join('');
  const whole = cleanTitle(written);
  if (whole.length <= LONGEST_TITLE) return whole;
  return cleanTitle(written.trim().split(/\s{2,}|\n| [-–—] |: /u)[0] ?? '');
}
