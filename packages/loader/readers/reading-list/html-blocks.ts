import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block, Entry } from './block';
import { BLOCK_TAGS, pointOf, runsOf } from './html-runs';
import { htmlTable } from './html-table';
import type { Point } from './run';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

const MARKDOWN = /\]\(\s*<?https?:|^\s*(?:[-*+]|\d+[.)])\s|\*\*|https?:\/\//m;

/** How Markdown that stands inside HTML is read: its text, and the line at which it begins. */
export type ReadMarkdown = (text: string, line: number) => Block[];

/** A block of HTML as blocks; text in it that is written as Markdown is read as such. */
export function htmlBlocks(html: string, at: Point, readMarkdown: ReadMarkdown): Block[] {
  const tree: Root = parser.parse(html);
  const blocks: Block[] = [];
  const shift = at.line - 1;
  blockwise(tree.children as ElementContent[], blocks, { shift, readMarkdown });
  const { closedBefore, leftOpen } = foldsOf(html);
  for (let count = 0; count < closedBefore; count++) blocks.unshift({ type: 'unfold', ...at });
  removeUnfolds(blocks, leftOpen);
  return blocks;
}

interface Context {
  readonly shift: number;
  readonly readMarkdown: ReadMarkdown;
}

/** How many folds a piece of HTML closes that it did not open, and leaves open. */
function foldsOf(html: string): { closedBefore: number; leftOpen: number } {
  let closedBefore = 0;
  let leftOpen = 0;
  for (const [, slash] of html.matchAll(/<(\/?)details\b/gi))
    if (slash === '') leftOpen++;
    else if (leftOpen > 0) leftOpen--;
    else closedBefore++;
  return { closedBefore, leftOpen };
}

/** The parser closes what the source leaves open for the Markdown that follows. */
function removeUnfolds(blocks: Block[], count: number): void {
  for (let left = count; left > 0; left--) {
    const last = blocks.findLastIndex(({ type }) => type === 'unfold');
    if (last >= 0) blocks.splice(last, 1);
  }
}

function blockwise(nodes: readonly ElementContent[], out: Block[], context: Context): void {
  let inline: ElementContent[] = [];
  const flush = () => {
    if (inline.length > 0) loose(inline, out, context);
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && (BLOCK_TAGS.has(node.tagName) || hasBlocks(node))) {
      flush();
      block(node, out, context);
    } else inline.push(node);
  }
  flush();
}

function hasBlocks(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (BLOCK_TAGS.has(child.tagName) || hasBlocks(child)),
  );
}

function block(element: Element, out: Block[], context: Context): void {
  const point = pointOf(element, context.shift);
  const { tagName, children } = element;
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth)
    out.push({ type: 'heading', depth: Number(depth), runs: runsOf(children, context.shift), ...point });
  else if (tagName === 'details') {
    const summary = children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'summary',
    );
    out.push({ type: 'fold', runs: summary ? runsOf(summary.children, context.shift) : [], ...point });
    blockwise(
      children.filter((child) => child !== summary),
      out,
      context,
    );
    out.push({ type: 'unfold', ...point });
  } else if (tagName === 'ul' || tagName === 'ol') {
    const entries = children.flatMap((child) => (child.type === 'element' ? entryOf(child, context) : []));
    out.push({ type: 'list', ordered: tagName === 'ol', entries, ...point });
  } else if (tagName === 'table') out.push(htmlTable(element, context.shift, runsOf));
  else if (tagName === 'pre') out.push({ type: 'code', text: textIn(element), ...point });
  else blockwise(children, out, context);
}

function entryOf(element: Element, context: Context): Entry {
  const isBlock = (child: ElementContent) =>
    child.type === 'element' && ['ul', 'ol', 'table', 'pre', 'details'].includes(child.tagName);
  const blocks: Block[] = [];
  blockwise(element.children.filter(isBlock), blocks, context);
  const own = element.children.filter((child) => !isBlock(child));
  return { runs: runsOf(own, context.shift), blocks, ...pointOf(element, context.shift) };
}

/** Words between blocks: a paragraph, or Markdown where they are written so. */
function loose(nodes: readonly ElementContent[], out: Block[], context: Context): void {
  const [first] = nodes;
  if (!first) return;
  const point = pointOf(first, context.shift);
  const text = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
  if (nodes.every((node) => node.type === 'text') && MARKDOWN.test(text)) {
    out.push(...context.readMarkdown(text, point.line));
    return;
  }
  const runs = runsOf(nodes, context.shift);
  if (runs.some((run) => run.text.trim() !== '')) out.push({ type: 'paragraph', runs, ...point });
}
