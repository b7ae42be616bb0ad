import type { Problem } from '@stemma/model';
import { fileContent } from './file-content';
import { linesOf } from './lines';
import { workNumber } from './work-number';

/** Numbers of the works that were merged into a work, by its number. */
export type MergedWorks = ReadonlyMap<number, readonly number[]>;

/**
 * Reads the tables of merged works (`merge_date,id,merge_into_id`), keeping what was merged into works that are
 * here. The newest first: what a work was merged into is known before what was merged into that work.
 */
export async function mergedIds(
  tables: readonly string[],
  isHere: (work: number) => boolean,
  onRead: (piece: Buffer) => void,
): Promise<{ merged: MergedWorks; problems: readonly Problem[] }> {
  const intoOf = new Map<number, number>();
  const problems: Problem[] = [];
  for (const table of tables) {
    const { rows, problem } = await rowsOf(table, onRead);
    if (problem) problems.push(problem);
    for (const old of rows.keys()) {
      const into = finalOf(old, rows);
      const current = isHere(into) ? into : intoOf.get(into);
      if (current !== undefined && current !== old) intoOf.set(old, current);
    }
  }
  const merged = new Map<number, number[]>();
  for (const [old, into] of intoOf) merged.set(into, [...(merged.get(into) ?? []), old]);
  for (const all of merged.values()) all.sort((a, b) => a - b);
  return { merged, problems };
}

/** Where a chain of merges of one table ends; where it goes in a circle, some member of that. */
function finalOf(old: number, rows: ReadonlyMap<number, number>): number {
  let into = old;
  const met = new Set<number>();
  for (let next = rows.get(into); next !== undefined && !met.has(next); next = rows.get(into)) {
    met.add(next);
    into = next;
  }
  return into;
}

async function rowsOf(table: string, onRead: (piece: Buffer) => void) {
  const rows = new Map<number, number>();
  let columns: { old: number; into: number } | undefined;
  let bad: { count: number; line: number } | undefined;
  const problem = (line: number, reason: string): Problem => ({
    code: 'bad-syntax',
    file: table,
    line,
    reason,
  });
  try {
    for await (const lines of linesOf(fileContent(table, onRead)))
      for (const { line, bytes } of lines) {
        const cells = (bytes?.toString('utf8') ?? '')
          .replace(/^\uFEFF/, '')
          .trim()
          .split(',')
          .map((cell) => cell.replaceAll('"', ''));
        if (!columns) {
          columns = { old: cells.indexOf('id'), into: cells.indexOf('merge_into_id') };
          if (columns.old < 0 || columns.into < 0)
            return { rows, problem: problem(line, 'has no columns id and merge_into_id; passed over') };
          continue;
        }
        if (cells.length === 1 && cells[0] === '') continue;
        const old = workNumber(cells[columns.old] ?? '');
        const into = workNumber(cells[columns.into] ?? '');
        if (old === undefined || into === undefined)
          bad = { line: bad?.line ?? line, count: (bad?.count ?? 0) + 1 };
        else rows.set(old, into);
      }
  } catch (error) {
    const reason = `${error instanceof Error ? error.message : String(error)}: what follows is lost; fetch the file again`;
    return { rows, problem: problem(rows.size + 2, reason) };
  }
  if (!bad) return { rows };
  return {
    rows,
    problem: problem(bad.line, `${bad.count} rows name no two works, this one first; passed over`),
  };
}
