import { cleanTitle, withoutYear } from './clean-title';
import { type Draft, newDraft } from './draft';
import { addLine } from './facts';
import { partsOf, wordsOf } from './parts';
import { isTitle, plainTitle } from './plain-title';
import { type Point, type Run, textOf } from './run';
import { isNameLike } from './short-name';
import { statedDate } from './stated-date';
import { styledTitle } from './styled-title';
import type { Field } from './table-field';

/** More than this in a cell is a description. */
const LONGEST_TITLE = 160;

/** The item of a row whose title is no link, where a link of its own or a column of links leads to it. */
export function wordedDraft(row: Point, own: Field, others: readonly Field[]): Draft | undefined {
  const { title, name, rest } = titleIn(own.runs);
  const hasLink = others.some(
    ({ unit, role }) => unit.loose.length > 0 || (role === 'link' && unit.drafts.length > 0),
  );
  if (!isTitle(title) || (!hasLink && own.unit.loose.length === 0)) return undefined;
  const draft = newDraft(withoutYear(title), row);
  addLine(draft, rest);
  draft.name = name;
  draft.links.push(...own.unit.loose);
  draft.stated ??= statedDate(/[（(]([^（()）]+)[)）]\s*$/u.exec(textOf(own.runs))?.[1] ?? '');
  if (isNameLike(title) && (own.role === 'name' || !title.includes(' '))) draft.name ??= title;
  return draft;
}

/** What is set apart in a cell, else its words; of a long description what stands before the first gap. */
function titleIn(runs: readonly Run[]): { title: string; name?: string; rest: string } {
  const words = runs.filter((run) => run.kind !== 'link');
  const styled = styledTitle(partsOf(words));
  if (styled) return { title: styled.title, name: styled.name, rest: wordsOf(styled.rest) };
  const written = words.map((run) => (run.kind === 'break' ? '\n' : run.text)).join('');
  const isLong = cleanTitle(written).length > LONGEST_TITLE;
  const [first = ''] = isLong ? written.trim().split(/\s{2,}|\n| [-–—] |: /u) : [written];
  const plain = plainTitle(first);
  const name = plain?.tags.find((tag) => isNameLike(tag) && isTitle(tag));
  return plain ? { title: plain.title, name, rest: plain.rest } : { title: cleanTitle(first), rest: '' };
}
