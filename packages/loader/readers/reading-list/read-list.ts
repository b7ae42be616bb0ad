import type { Block, Entry, List } from './block';
import { joinedByline } from './byline-entry';
import { cleanTitle } from './clean-title';
import type { Collected } from './collected';
import { type Draft, newDraft } from './draft';
import { addLine } from './facts';
import { labelOf } from './link-label';
import { isTableOfContents } from './navigation';
import { isPaperLink } from './paper-link';
import { partsOf, wordsOf } from './parts';
import { isTitle } from './plain-title';
import { readCode } from './read-code';
import { readTable } from './read-table';
import { readUnit } from './read-unit';
import { type Run, textOf } from './run';
import { takeDrafts } from './take-drafts';
import type { Unit } from './unit';

/** Reads the entries of a list as items, as sections of nested ones, or as details of the item they are nested under. */
export function readList(list: List, section: readonly string[], out: Collected, parent?: Draft): void {
  if (isTableOfContents(list.entries.flatMap(runsIn))) return;
  const plain: Entry[] = [];
  let items = 0;
  for (const entry of list.entries) {
    const fate = readEntry(entry, section, out, parent);
    if (fate === 'item') items++;
    else if (fate === 'plain') plain.push(entry);
  }
  if (items > 0 && !parent) for (const entry of plain) out.unclear(entry.runs, entry);
}

/** An entry is an item (or holds some), plain words, or has been taken care of. */
function readEntry(
  entry: Entry,
  section: readonly string[],
  out: Collected,
  parent?: Draft,
): 'item' | 'plain' | 'taken' {
  const joined = parent ? undefined : joinedByline(entry);
  if (joined) return readJoined(entry, joined, section, out);
  const unit = readUnit(entry.runs, parent ? 'detail' : 'entry');
  if (parent && isDetail(unit)) {
    parent.links.push(...linksOfDetail(unit));
    if (unit.loose.length === 0 && unit.drafts.length === 0)
      for (const line of wordsOf(unit.parts).split('\n')) addLine(parent, line);
    readNested(entry.blocks, section, out, parent);
    return 'taken';
  }
  if (unit.drafts.length > 0) {
    const draft = takeDrafts(unit, entry.runs, section, out);
    readNested(entry.blocks, draft ? [...section, draft.title] : section, out, draft);
    return 'item';
  }
  const title = cleanTitle(textOf(entry.runs.filter((run) => run.kind !== 'link')));
  const nested = nestedUnits(entry.blocks);
  if (unit.loose.length === 0 && nested.some(({ drafts }) => drafts.length > 0)) {
    readNested(entry.blocks, isTitle(title) ? [...section, title] : section, out);
    return 'item';
  }
  const hasLinks = unit.loose.length > 0 || nested.some(({ loose }) => loose.length > 0);
  if (hasLinks && isTitle(title) && !out.isApart) {
    const draft = newDraft(title, entry);
    draft.links.push(...unit.loose);
    out.add(draft, section);
    readNested(entry.blocks, section, out, draft);
    return 'item';
  }
  if (unit.loose.length > 0) out.addUntitled(unit.loose, entry.runs, section);
  readNested(entry.blocks, section, out, parent);
  return unit.loose.length > 0 ? 'taken' : 'plain';
}

function readJoined(
  entry: Entry,
  runs: readonly Run[],
  section: readonly string[],
  out: Collected,
): 'item' | 'plain' {
  const draft = takeDrafts(readUnit(runs, 'entry'), runs, section, out);
  if (!draft) return readEntry({ ...entry, blocks: [] }, section, out) === 'item' ? 'item' : 'plain';
  for (const line of wordsOf(partsOf(entry.runs)).split('\n')) addLine(draft, line);
  return 'item';
}

/** Nested words belong to the item above unless they have a title of their own; `Dataset: [A](…), [B](…)` and `Task: [C](…)` are its links. */
function isDetail(unit: Unit): boolean {
  if (unit.drafts.length === 0) return true;
  const prefix = /^\s*([^:：\n|]{1,30})[:：]/u.exec(wordsOf(unit.parts))?.[1]?.trim();
  if (prefix === undefined) return false;
  const isField =
    /^\p{Lu}?\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(prefix) &&
    !unit.drafts.some(({ links }) => links.some(isPaperLink));
  return labelOf(prefix) !== undefined || isField;
}

function linksOfDetail(unit: Unit) {
  const own = unit.drafts.flatMap(({ links }) => links.map((link) => ({ ...link, role: 'beside' as const })));
  return [...unit.loose, ...own];
}

/** What is nested in an entry; `parent` is the item that it is, if it is one. */
function readNested(
  blocks: readonly Block[],
  section: readonly string[],
  out: Collected,
  parent?: Draft,
): void {
  for (const block of blocks) {
    if (block.type === 'list') readList(block, section, out, parent);
    else if (block.type === 'table') readTable(block, section, out);
    else if (block.type === 'code') readCode(block, section, out);
    else if (block.type === 'paragraph' || block.type === 'fold') {
      const unit = readUnit(block.runs, parent ? 'detail' : 'paragraph');
      if (parent && isDetail(unit)) {
        parent.links.push(...linksOfDetail(unit));
        for (const line of wordsOf(unit.parts).split('\n')) addLine(parent, line);
      } else {
        takeDrafts(unit, block.runs, section, out);
        out.addUntitled(unit.loose, block.runs, section);
      }
    }
  }
}

function nestedUnits(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list')
      return block.entries.flatMap((entry) => [readUnit(entry.runs, 'detail'), ...nestedUnits(entry.blocks)]);
    return block.type === 'paragraph' ? [readUnit(block.runs, 'detail')] : [];
  });
}

function runsIn(entry: Entry): readonly Run[] {
  return [
    ...entry.runs,
    ...entry.blocks.flatMap((block) => (block.type === 'list' ? block.entries.flatMap(runsIn) : [])),
  ];
}
