import type { Block, List, Paragraph } from './block';
import { cleanTitle, withoutYear } from './clean-title';
import type { Collected } from './collected';
import { newDraft } from './draft';
import { headingText } from './heading-text';
import { isTitle } from './plain-title';
import { readCode } from './read-code';
import { readHeading, takeLinks } from './read-heading';
import { readList } from './read-list';
import { readParagraph } from './read-paragraph';
import { readTable } from './read-table';
import { readUnit } from './read-unit';
import { textOf } from './run';

const MOST_WORDS_OF_PSEUDO = 8;
const MOST_WORDS_UNMARKED = 4;

/** Reads blocks in order; `title` is the heading that names the whole list and is no section. */
export function readBlocks(blocks: readonly Block[], title: Block | undefined, out: Collected): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    switch (block.type) {
      case 'heading':
        if (block === title) takeLinks(block, out);
        else readHeading(block, until(blocks, index + 1), out);
        break;
      case 'fold':
        out.sections.fold(headingText(block.runs));
        out.current = undefined;
        break;
      case 'unfold':
        out.sections.unfold();
        break;
      case 'paragraph':
        if (next?.type === 'list' && isTitleOf(block, next)) readTitled(block, out);
        else if (isPseudoHeading(block, next, out.current?.isHeading)) enterPseudo(block, out);
        else readParagraph(block, out);
        break;
      case 'list':
        if (isNumberedHeading(block, next))
          out.sections.enterPseudo(headingText(block.entries[0]?.runs ?? []));
        else
          readBelow(out, () =>
            readList(block, out.sections.path, out, isDetails(block) ? out.current?.draft : undefined),
          );
        break;
      case 'table':
        readBelow(out, () => readTable(block, out.sections.path, out));
        break;
      case 'code':
        readCode(block, out.sections.path, out);
        break;
    }
  }
}

/** Bold words over a list of nothing but labelled links are the title that these belong to. */
function isTitleOf(paragraph: Paragraph, list: List): boolean {
  if (
    !isPseudoHeading(paragraph, list) ||
    !paragraph.runs.every((run) => run.strong || run.text.trim() === '')
  )
    return false;
  const units = list.entries.map(({ runs }) => readUnit(runs, 'detail'));
  return units.every(({ drafts }) => drafts.length === 0) && units.some(({ loose }) => loose.length > 0);
}

function readTitled({ runs, line, column }: Paragraph, out: Collected): void {
  const draft = newDraft(withoutYear(cleanTitle(textOf(runs))), { line, column }, 'style');
  out.add(draft, out.sections.around);
  out.current = { draft, isHeading: false };
}

function enterPseudo(block: Paragraph, out: Collected): void {
  out.sections.enterPseudo(headingText(block.runs));
  out.current = undefined;
}

/** Whether a list below an item says more of it: nothing in it has a title of its own. */
function isDetails(list: List): boolean {
  return list.entries.every(
    (entry) => entry.blocks.length === 0 && readUnit(entry.runs, 'detail').drafts.length === 0,
  );
}

/** Lists and tables with items end what belongs to the item above; a list of words is part of it. */
function readBelow(out: Collected, read: () => void): void {
  const before = out.drafts.length;
  read();
  if (out.drafts.length === before) return;
  out.sections.use();
  out.current = undefined;
}

/** A line of bold or few words right above a list or table stands as its heading; below an item only bold does. */
function isPseudoHeading({ runs }: Paragraph, next: Block | undefined, isBody = false): boolean {
  if (next?.type !== 'list' && next?.type !== 'table') return false;
  const words = runs.filter((run) => run.text.trim() !== '');
  const text = textOf(words);
  if (words.length === 0 || words.some((run) => run.kind === 'link' || run.kind === 'break')) return false;
  if (!isTitle(cleanTitle(text)) || text.split(' ').length > MOST_WORDS_OF_PSEUDO) return false;
  if (words.every((run) => run.strong)) return true;
  return !isBody && !/[.。!?！？,，;；:：]\s*$/u.test(text) && text.split(' ').length <= MOST_WORDS_UNMARKED;
}

/** `1. Cost` over a list of bullets: a list of one entry, for the bullets begin another. */
function isNumberedHeading(list: List, next: Block | undefined): boolean {
  const [entry] = list.entries;
  if (!list.ordered || list.entries.length !== 1 || !entry || entry.blocks.length > 0) return false;
  return next?.type === 'list' && !next.ordered && entry.runs.every((run) => run.kind !== 'link');
}

function until(blocks: readonly Block[], from: number): readonly Block[] {
  const below: Block[] = [];
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.type === 'heading') break;
    below.push(block);
  }
  return below;
}
