import type { Block } from './block';
import { blocksOf } from './blocks';
import { chunksOf } from './chunks';

/**
 * The blocks of a whole file, parsed part by part, so that time and memory grow with its length alone.
 * @throws RangeError where it is nested too deeply for the stack.
 */
export function flatten(lines: readonly string[]): Block[] {
  const all: Block[] = [];
  for (const chunk of chunksOf(lines)) {
    const blocks = blocksOf(chunk.text, chunk.line);
    const [first] = blocks;
    const last = all.at(-1);
    if (chunk.goesOn === 'list' && first?.type === 'list' && last?.type === 'list') {
      all[all.length - 1] = { ...last, entries: concat(last.entries, first.entries) };
      blocks.shift();
    } else if (chunk.goesOn === 'table' && first?.type === 'table' && last?.type === 'table') {
      all[all.length - 1] = { ...last, rows: concat(last.rows, first.rows) };
      blocks.shift();
    }
    for (const block of blocks) all.push(block);
  }
  return all;
}

/** Adds to the list itself: a copy a chunk would take the square of the length. */
function concat<T>(to: readonly T[], more: readonly T[]): readonly T[] {
  const list = to as T[];
  for (const one of more) list.push(one);
  return list;
}
