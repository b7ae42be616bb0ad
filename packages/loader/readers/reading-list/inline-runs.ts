import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { writeTag } from './inline-html';
import type { Point, Run } from './run';
import { RunWriter } from './run-writer';

/** Links that are written as `[text][label]`, by label. */
type Definitions = ReadonlyMap<string, Definition>;

/** What to add to the lines of a chunk's tree. */
export interface Source {
  readonly shift: number;
  readonly definitions: Definitions;
  readonly text: string;
}

export function pointOf(node: Nodes, { shift }: Source): Point {
  const start = node.position?.start;
  return { line: (start?.line ?? 1) + shift, column: start?.column ?? 1 };
}

/** The words of a paragraph, heading or cell as runs; images are left out. */
export function inlineRuns(nodes: readonly PhrasingContent[], source: Source): Run[] {
  const writer = new RunWriter();
  for (const node of nodes) write(node, writer, source);
  writer.closeLink();
  return writer.runs;
}

function write(node: PhrasingContent, writer: RunWriter, source: Source): void {
  const point = pointOf(node, source);
  switch (node.type) {
    case 'text':
      writer.text(node.value, point);
      return;
    case 'inlineCode':
      styled('code', writer, () => writer.text(node.value, point));
      return;
    case 'strong':
      styled('strong', writer, () => writeAll(node.children, writer, source));
      return;
    case 'emphasis':
      styled('emphasis', writer, () => writeAll(node.children, writer, source));
      return;
    case 'break':
      writer.lineEnd(point);
      return;
    case 'image':
    case 'imageReference':
      writer.image(node.alt ?? '');
      return;
    case 'link':
    case 'linkReference': {
      const href = node.type === 'link' ? node.url : source.definitions.get(node.identifier)?.url;
      if (href === undefined) {
        writeAll(node.children, writer, source);
        return;
      }
      writer.openLink(href, point);
      writeAll(node.children, writer, source);
      writer.closeLink();
      return;
    }
    case 'html':
      writeTag(node.value, point, writer);
      return;
    case 'delete':
      writeAll(node.children, writer, source);
      return;
    default:
      return;
  }
}

function writeAll(nodes: readonly PhrasingContent[], writer: RunWriter, source: Source): void {
  for (const node of nodes) write(node, writer, source);
}

function styled(style: 'strong' | 'emphasis' | 'code', writer: RunWriter, inside: () => void): void {
  writer.push(style);
  inside();
  writer.pop(style);
}
