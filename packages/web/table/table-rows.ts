import type { Scene } from '../page/scene';
import type { TableEntry } from './table-groups';

/** A row of the treegrid; `path` names it by the works from its group's one down to it. */
export interface TableRow extends TableEntry {
  readonly key: string;
  readonly path: readonly string[];
  /** 1 for the works of a group, one more for each step opened. */
  readonly level: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

export const rowKey = (path: readonly string[]): string => JSON.stringify(path);

/** The rows of entries and of what is opened under them: a row opens to its own parents. */
export function tableRows(
  entries: readonly TableEntry[],
  scene: Scene,
  opened: ReadonlySet<string>,
  above: readonly string[] = [],
): TableRow[] {
  return entries.flatMap((entry) => {
    const path = [...above, entry.work.id];
    const key = rowKey(path);
    const parents = parentsOf(entry.work.id, scene);
    const expanded = opened.has(key) && parents.length > 0;
    const row = { ...entry, key, path, level: path.length, expandable: parents.length > 0, expanded };
    return expanded ? [row, ...tableRows(parents, scene, opened, path)] : [row];
  });
}

/** What a work builds on within the picture, newest first, each with all its links. */
function parentsOf(id: string, { links, works }: Scene): TableEntry[] {
  const own = links.filter(({ type, from }) => type === 'builds-on' && from === id);
  const parents = [...new Set(own.map(({ to }) => to))].flatMap((to) => {
    const work = works.get(to);
    return work ? [{ work, links: own.filter((link) => link.to === to) }] : [];
  });
  return parents.sort((a, b) => (b.work.properties.date ?? '').localeCompare(a.work.properties.date ?? ''));
}
