import type { Paragraph } from './block';
import type { Collected } from './collected';
import { type Draft, newDraft } from './draft';
import { addLine } from './facts';
import { isVague } from './link-label';
import { isPaperLink } from './paper-link';
import { partsOf, wordsOf } from './parts';
import { readUnit } from './read-unit';
import type { Run } from './run';
import { styledTitle } from './styled-title';
import { takeDrafts } from './take-drafts';
import type { Unit } from './unit';

/** Reads a paragraph: one item or several, words about the item above it, or prose. */
export function readParagraph(paragraph: Paragraph, out: Collected): void {
  for (const runs of itemsIn(paragraph.runs)) readStretch(runs, out);
}

function readStretch(runs: readonly Run[], out: Collected): void {
  const owner = out.current;
  const section = out.sections.around;
  const unit = readUnit(runs, owner?.isHeading ? 'body' : 'paragraph');
  const bold = owner?.isHeading ? undefined : boldTitle(unit);
  if (bold) {
    out.current = undefined;
    out.pending = bold;
    return;
  }
  const [first] = unit.drafts;
  const isOwn = first !== undefined && (!owner || standsAlone(runs, first));
  if (owner && !isOwn) {
    const body = owner.isHeading ? unit : readUnit(runs, 'body');
    owner.draft.links.push(...body.loose);
    for (const line of wordsOf(body.parts).split('\n')) addLine(owner.draft, line);
    takeDrafts(body, runs, section, out);
    return;
  }
  const draft = takeDrafts(unit, runs, section, out);
  if (!draft && takePending(unit, section, out)) return;
  if (draft) out.current = { draft, isHeading: false };
  if (draft) out.pending = undefined;
  out.addUntitled(unit.loose, runs, section);
}

/** The title may stand in a paragraph of its own above the one with the links. */
function takePending({ loose, mentions }: Unit, section: readonly string[], out: Collected): boolean {
  const draft = out.pending;
  const isNamed = loose.some((link) => isPaperLink(link) || (link.role === 'work' && !isVague(link.label)));
  if (!draft || !isNamed || mentions.length > 0) return false;
  draft.links.push(...loose);
  out.add(draft, section);
  out.current = { draft, isHeading: false };
  out.pending = undefined;
  return true;
}

function boldTitle({ parts, loose, mentions }: Unit): Draft | undefined {
  const words = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  if (loose.length > 0 || mentions.length > 0 || !words.every((part) => part.strong)) return undefined;
  const styled = styledTitle(parts);
  return styled && styled.title.split(' ').length > 2
    ? newDraft(styled.title, styled.part, 'style')
    : undefined;
}

/** Whether an item begins a stretch, so that what follows is about it; words alone begin one only where they lead to a paper. */
function standsAlone(runs: readonly Run[], { line, column, links, by }: Draft): boolean {
  if (by === 'style') return true;
  if (by === 'words') return links.some((link) => link.role === 'work' || isPaperLink(link));
  const first = runs.find((run) => run.kind !== 'break' && (run.kind === 'link' || /\p{L}/u.test(run.text)));
  return first?.line === line && first.column === column;
}

/** A paragraph may hold an item a line; a line without a title goes on with the item before it. */
function itemsIn(runs: readonly Run[]): (readonly Run[])[] {
  const lines = linesOf(runs);
  if (lines.length < 2) return [runs];
  const isHard = runs.some((run) => run.isHard);
  const begins = lines.map((line) => beginsItem(line));
  if (!isHard && !begins.every(Boolean)) return [runs];
  const stretches: Run[][] = [];
  for (const [index, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (!last || (begins[index] && hasLink(last))) stretches.push([...line]);
    else last.push({ kind: 'break', text: '', isHard: true, line: line[0]?.line ?? 1, column: 1 }, ...line);
  }
  return stretches;
}

/** Whether a line opens with a title of its own: a link that is no label, or bold words, and not in the middle of a sentence. */
function beginsItem(line: readonly Run[]): boolean {
  const parts = partsOf(line).filter((part) => part.text.trim() !== '');
  const [first, second] = parts;
  if (!first) return false;
  const opening = first.kind === 'text' && /^[^\p{L}]*$/u.test(first.text) ? second : first;
  if (!opening) return false;
  if (opening.role === 'title') return true;
  if (opening.kind !== 'text') return false;
  const unit = readUnit(line, 'entry');
  return unit.drafts.length > 0 && unit.mentions.length === 0 && !/^\s*\p{Ll}/u.test(opening.text);
}

function hasLink(runs: readonly Run[]): boolean {
  return partsOf(runs).some((part) => part.role === 'title' || part.role === 'label' || part.role === 'bare');
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.filter((line) => line.some((run) => run.text.trim() !== ''));
}
