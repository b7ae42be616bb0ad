import { type Identifier, isStrong, schemeOf } from '@stemma/model';
import type { NeverMerge } from '../record';
import type { Said, SaidWork } from './said';
import { compareTitles, type TitleAgreement } from './title-agreement';
import { type TitleForm, titleForms } from './title-form';
import { UnionFind } from './union-find';

/** Beyond this many ways to write a title, further ones of the same work are not kept for comparing. */
const MOST_FORMS = 60;

interface Group {
  readonly forms: TitleForm[];
  readonly identifiers: Set<Identifier>;
}

/** Records by number, in groups that are one work so far; the earliest record stands for its group. */
export class WorkGroups {
  readonly #sets: UnionFind;
  readonly #groups = new Map<number, Group>();
  /** Identifier to the other identifiers that it is never one with. */
  readonly #apart = new Map<Identifier, Set<Identifier>>();

  constructor(
    readonly said: readonly SaidWork[],
    neverMerge: readonly Said<NeverMerge>[],
  ) {
    this.#sets = new UnionFind(said.length);
    for (const { record } of neverMerge)
      for (const one of record.works)
        for (const other of record.works) {
          if (one === other) continue;
          const apart = this.#apart.get(one) ?? new Set();
          this.#apart.set(one, apart.add(other));
        }
  }

  rootOf(index: number): number {
    return this.#sets.find(index);
  }

  /** What the titles of two groups say; `differ` also where somebody said that they are never one. */
  compare(a: number, b: number): TitleAgreement {
    const [x, y] = [this.#group(a), this.#group(b)];
    return this.#keptApart(x, y) ? 'differ' : compareTitles(x.forms, y.forms);
  }

  /** True where both groups have an identifier of one strong scheme and share none of it, or are never one. */
  conflicts(a: number, b: number, isHeld: (group: number, identifier: Identifier) => boolean): boolean {
    const [x, y] = [this.#group(a), this.#group(b)];
    if (this.#keptApart(x, y)) return true;
    const held = (group: number, identifiers: Iterable<Identifier>) =>
      [...identifiers].filter((identifier) => isStrong(identifier) && isHeld(group, identifier));
    const [mine, theirs] = [held(a, x.identifiers), held(b, y.identifiers)];
    const shared = new Set(mine.filter((identifier) => theirs.includes(identifier)).map(schemeOf));
    return mine.some((identifier) => {
      const scheme = schemeOf(identifier);
      return !shared.has(scheme) && theirs.some((other) => schemeOf(other) === scheme);
    });
  }

  /** Makes two groups one. */
  unite(a: number, b: number): void {
    const [x, y] = [this.#group(a), this.#group(b)];
    const kept = this.#sets.union(a, b);
    this.#groups.delete(a);
    this.#groups.delete(b);
    const [first, second] = kept === a ? [x, y] : [y, x];
    for (const form of second.forms) {
      if (first.forms.length >= MOST_FORMS) break;
      if (!first.forms.some((known) => known.compact === form.compact)) first.forms.push(form);
    }
    for (const identifier of second.identifiers) first.identifiers.add(identifier);
    this.#groups.set(kept, first);
  }

  #group(root: number): Group {
    const known = this.#groups.get(root);
    if (known) return known;
    const record = this.said[root]?.record;
    const group = {
      forms: record ? titleForms(record) : [],
      identifiers: new Set(record?.identifiers),
    };
    this.#groups.set(root, group);
    return group;
  }

  #keptApart(a: Group, b: Group): boolean {
    if (this.#apart.size === 0) return false;
    for (const identifier of a.identifiers)
      for (const other of this.#apart.get(identifier) ?? []) if (b.identifiers.has(other)) return true;
    return false;
  }
}
