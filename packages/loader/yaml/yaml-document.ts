import type { Problem } from '@stemma/model';
import { isNode, LineCounter, type Node, parseDocument } from 'yaml';

interface Position {
  readonly line: number;
  readonly column: number;
}

export type YamlPath = readonly (string | number)[];

/** A YAML 1.2 text read whole: its value, where each part of it stands, and what is wrong with it. */
export interface YamlDocument {
  /** Plain value; `undefined` where the text has errors. */
  readonly value: unknown;
  /** Place of the value at a path, or of the nearest thing around it. */
  readonly position: (path: YamlPath) => Position;
  /** Place of a key of the map at a path. */
  readonly keyPosition: (path: YamlPath, key: string) => Position;
  readonly problems: readonly Problem[];
}

/** More aliases than this in one document is an explosion, not an edit. */
const MOST_ALIASES = 100;

const TOO_DEEP = {
  code: 'too-deep',
  reason: 'nested too deeply to be read; a Stemma file needs six levels',
} as const;

/** Reads a YAML text; never throws. */
export function readYaml(file: string, text: string): YamlDocument {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    const at = (offset: number): Position => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const overflow = document.errors.find(({ message }) => message.includes('call stack'));
    if (overflow) return broken({ file, ...at(overflow.pos[0]), ...TOO_DEEP });
    const problems = document.errors.map(
      (error): Problem => ({ code: 'bad-syntax', file, ...at(error.pos[0]), reason: error.message }),
    );
    const nodeAt = (path: YamlPath): Node | undefined => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return node;
      }
      return undefined;
    };
    const position = (path: YamlPath) => at(nodeAt(path)?.range?.[0] ?? 0);
    return {
      value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES }),
      position,
      keyPosition: (path, key) => at(keyOffset(nodeAt(path), key) ?? nodeAt(path)?.range?.[0] ?? 0),
      problems,
    };
  } catch (error) {
    return broken({ file, line: 1, column: 1, ...reasonOf(error) });
  }
}

function keyOffset(node: Node | undefined, key: string): number | undefined {
  if (!node || !('items' in node) || !Array.isArray(node.items)) return undefined;
  for (const item of node.items as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('key' in item)) continue;
    if (isNode(item.key) && String(item.key) === key) return item.key.range?.[0];
  }
  return undefined;
}

function reasonOf(error: unknown): Pick<Problem, 'code' | 'reason'> {
  if (error instanceof RangeError) return TOO_DEEP;
  if (error instanceof ReferenceError)
    return {
      code: 'bad-syntax',
      reason: `aliases of this file grow beyond ${MOST_ALIASES}; write the values out`,
    };
  return { code: 'bad-syntax', reason: error instanceof Error ? error.message : String(error) };
}

function broken(problem: Problem): YamlDocument {
  const { line = 1, column = 1 } = problem;
  const start = () => ({ line, column });
  return { value: undefined, position: start, keyPosition: start, problems: [problem] };
}
