import type { ElementContent, Nodes } from 'hast';
import { HIDDEN_TAGS, STYLE_OF_TAG } from './inline-html';
import type { Point, Run } from './run';
import { RunWriter } from './run-writer';

/** Elements that stand apart from the words around them. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  'p div section article center blockquote dl dt dd details summary ul ol table h1 h2 h3 h4 h5 h6 pre hr header footer main nav'.split(
    ' ',
  ),
);

/** The words of elements as runs. */
export function runsOf(nodes: readonly ElementContent[], shift: number): Run[] {
  const writer = new RunWriter();
  for (const node of nodes) write(node, writer, shift);
  writer.closeLink();
  return writer.runs;
}

function write(node: ElementContent, writer: RunWriter, shift: number): void {
  const point = pointOf(node, shift);
  if (node.type === 'text') {
    writer.text(node.value.replace(/\s+/g, ' '), point);
    return;
  }
  if (node.type !== 'element') return;
  const { tagName, properties, children } = node;
  const style = STYLE_OF_TAG[tagName];
  const inside = () => {
    for (const child of children) write(child, writer, shift);
  };
  if (HIDDEN_TAGS.has(tagName)) return;
  if (tagName === 'br') {
    writer.lineEnd(point);
    return;
  }
  if (tagName === 'img') {
    writer.image(String(properties.alt ?? ''));
    return;
  }
  if (BLOCK_TAGS.has(tagName) && writer.runs.length > 0) writer.lineEnd(point);
  if (tagName === 'a' && typeof properties.href === 'string') {
    writer.openLink(properties.href, point);
    inside();
    writer.closeLink();
  } else if (style) {
    writer.push(style);
    inside();
    writer.pop(style);
  } else inside();
}

export function pointOf(node: Nodes, shift: number): Point {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + shift, column: start?.column ?? 1 };
}
