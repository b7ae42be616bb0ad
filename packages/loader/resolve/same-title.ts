import { foldTitle, type Identifier, yearOf } from '@stemma/model';
import type { WorkRecord } from '../record';
import { authorKey } from './author-key';
import type { Merge } from './merge';
import type { WorkGroups } from './work-groups';

/** Of the records with one title and author, only so many are compared with a newcomer. */
const MOST_NAMESAKES = 32;

/**
 * Unites records that have the same normalised title, years at most one apart and a shared author,
 * where neither has a conflicting identifier.
 */
export function uniteByTitle(
  groups: WorkGroups,
  isHeld: (group: number, identifier: Identifier) => boolean,
  merges: Merge[],
): void {
  const byTitle = new Map<string, number[]>();
  groups.said.forEach(({ record }, index) => {
    const title = foldTitle(record.title);
    if (title === '' || record.authors.length === 0 || yearOfRecord(record) === undefined) return;
    const known = byTitle.get(title);
    if (known) known.push(index);
    else byTitle.set(title, [index]);
  });
  for (const [title, indexes] of byTitle) {
    if (indexes.length > 1) uniteNamesakes(groups, indexes, title, isHeld, merges);
  }
}

function uniteNamesakes(
  groups: WorkGroups,
  indexes: readonly number[],
  title: string,
  isHeld: (group: number, identifier: Identifier) => boolean,
  merges: Merge[],
): void {
  const byAuthor = new Map<string, number[]>();
  for (const index of indexes) {
    const record = groups.said[index]?.record;
    if (!record) continue;
    for (const author of new Set(record.authors.map(({ name }) => authorKey(name)))) {
      const earlier = byAuthor.get(author) ?? [];
      byAuthor.set(author, earlier);
      const match = earlier.find((other) => {
        const [mine, theirs] = [groups.rootOf(index), groups.rootOf(other)];
        return (
          mine !== theirs &&
          yearsApart(record, groups.said[other]?.record) <= 1 &&
          !groups.conflicts(theirs, mine, isHeld)
        );
      });
      if (match !== undefined) {
        const into = groups.rootOf(match);
        merges.push({ record: index, into, rule: 'same-title-year-author', by: title });
        groups.unite(into, groups.rootOf(index));
      }
      if (earlier.length < MOST_NAMESAKES) earlier.push(index);
    }
  }
}

function yearOfRecord({ year, date }: WorkRecord): number | undefined {
  return year ?? (date ? yearOf(date) : undefined);
}

function yearsApart(a: WorkRecord, b: WorkRecord | undefined): number {
  const [x, y] = [yearOfRecord(a), b && yearOfRecord(b)];
  return x === undefined || y === undefined ? Number.POSITIVE_INFINITY : Math.abs(x - y);
}
