import type {
  Code as CodeNode,
  Definition,
  List as ListNode,
  Root,
  RootContent,
  Table as TableNode,
} from 'mdast';
import type { Block, Entry, List, Row, Table } from './block';
import { htmlBlocks } from './html-blocks';
import { inlineRuns, pointOf, type Source } from './inline-runs';
import { parseMarkdown } from './parse-markdown';
import type { Point, Run } from './run';

/**
 * A Markdown text as blocks; `line` is where its first line stands in the file.
 * @throws RangeError where it is nested too deeply for the stack.
 */
export function blocksOf(text: string, line: number): Block[] {
  const root = parseMarkdown(text);
  const definitions = new Map<string, Definition>();
  collect(root, definitions);
  const source: Source = { shift: line - 1, definitions, text };
  return root.children.flatMap((node) => blockwise(node, source));
}

function collect(node: Root | RootContent, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}

function blockwise(node: RootContent, source: Source): Block[] {
  const point = pointOf(node, source);
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth, runs: inlineRuns(node.children, source), ...point }];
    case 'paragraph':
      return [paragraphOf(inlineRuns(node.children, source), point)];
    case 'list':
      return [listOf(node, source)];
    case 'table':
      return [tableOf(node, source)];
    case 'code':
      return isIndentedProse(node, source)
        ? blocksOf(node.value, point.line)
        : [{ type: 'code', text: node.value, ...point }];
    case 'html':
      return htmlBlocks(node.value, point, blocksOf);
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blockwise(child, source));
    default:
      return [];
  }
}

/** Links set in too far count as code in Markdown; nobody meant them so. */
function isIndentedProse(node: CodeNode, { text }: Source): boolean {
  const at = node.position?.start.offset ?? 0;
  return (
    !/^\s*(?:`{3}|~{3})/.test(text.slice(at, at + 12)) &&
    /\]\(\s*<?https?:|https?:\/\//.test(node.value) &&
    !/^@\w+\s*\{/.test(node.value)
  );
}

/** `#Title` is meant as a heading, though Markdown asks for a space. */
function paragraphOf(runs: readonly Run[], point: Point): Block {
  const [first] = runs;
  const hashes = first?.kind === 'text' ? /^(#{1,6})(?=[\p{L}\p{N}])/u.exec(first.text)?.[1] : undefined;
  if (!first || !hashes || runs.some(({ kind }) => kind !== 'text'))
    return { type: 'paragraph', runs, ...point };
  const rest = { ...first, text: first.text.slice(hashes.length), column: first.column + hashes.length };
  return { type: 'heading', depth: hashes.length, runs: [rest, ...runs.slice(1)], ...point };
}

function listOf(node: ListNode, source: Source): List {
  const entries = node.children.map((item): Entry => {
    const runs: Run[] = [];
    const blocks: Block[] = [];
    for (const block of item.children.flatMap((child) => blockwise(child, source))) {
      if (block.type === 'paragraph' && blocks.length === 0) {
        const { line, column } = block;
        if (runs.length > 0) runs.push({ kind: 'break', text: '', isHard: true, line, column });
        runs.push(...block.runs);
      } else blocks.push(block);
    }
    return { runs, blocks, ...pointOf(item, source) };
  });
  return { type: 'list', ordered: node.ordered === true, entries, ...pointOf(node, source) };
}

function tableOf(node: TableNode, source: Source): Table {
  const rows = node.children.map(
    (row): Row => ({
      cells: row.children.map((cell) => ({ runs: inlineRuns(cell.children, source) })),
      ...pointOf(row, source),
    }),
  );
  return { type: 'table', header: rows[0]?.cells ?? [], rows: rows.slice(1), ...pointOf(node, source) };
}
