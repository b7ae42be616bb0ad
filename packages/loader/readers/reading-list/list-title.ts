import { parse } from 'yaml';
import type { Block, Heading } from './block';
import { headingText } from './heading-text';
import { isApart, isContents } from './navigation';
import { partsOf } from './parts';
import { textOf } from './run';

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]{0,20000}?)\n\1[ \t]*(?:\n|$)/;
const MOST_ALIASES = 10;

/** The title that the front matter of a file states. */
export function frontMatterTitle(text: string): string | undefined {
  const [, fence, inside] = FRONT_MATTER.exec(text) ?? [];
  if (!inside) return undefined;
  if (fence === '+++') return /^title\s*=\s*["'](.+?)["']\s*$/m.exec(inside)?.[1];
  try {
    const value: unknown = parse(inside, { maxAliasCount: MOST_ALIASES, logLevel: 'silent' });
    if (typeof value !== 'object' || value === null || !('title' in value)) return undefined;
    const { title } = value;
    return typeof title === 'string' || typeof title === 'number' ? String(title) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The heading that names the whole list: the first one, where nothing but words stands directly below it
 * or no other is as high. It is no section.
 */
export function titleHeading(blocks: readonly Block[]): Heading | undefined {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  const [first, second] = headings;
  if (!first || hasTitleLink(first) || isContents(textOf(first.runs)) || isApart(textOf(first.runs)))
    return undefined;
  const highest = Math.min(...headings.slice(1).map(({ depth }) => depth));
  if (first.depth > highest) return undefined;
  if (first.depth < highest) return first;
  const from = blocks.indexOf(first) + 1;
  const below = blocks.slice(from, second ? blocks.indexOf(second) : undefined);
  if (second && hasTitleLink(second)) return undefined;
  const isEmpty = below.every(
    (block) => block.type === 'paragraph' || block.type === 'code' || block.type === 'list',
  );
  return isEmpty && !below.some(hasItems) ? first : undefined;
}

function hasItems(block: Block): boolean {
  if (block.type === 'list')
    return block.entries.some(({ runs }) =>
      runs.some((run) => run.kind === 'link' && !run.href?.startsWith('#')),
    );
  return block.type === 'paragraph' && partsOf(block.runs)[0]?.role === 'title';
}

export function headingTitle({ runs }: Heading): string | undefined {
  return headingText(runs) || undefined;
}

function hasTitleLink({ runs }: Heading): boolean {
  return partsOf(runs).some(({ role }) => role === 'title');
}
