import type { RelationshipAdder } from '../resolve/relationship-book';

/** Counts the works of each organisation while works are gone through one by one; takes nothing else. */
export class LabCounter implements RelationshipAdder {
  readonly #counts = new Map<string, { works: number; last: string }>();

  add([type, work, organisation]: Parameters<RelationshipAdder['add']>[0]): void {
    if (type !== 'FROM_LAB') return;
    const known = this.#counts.get(organisation);
    if (!known) this.#counts.set(organisation, { works: 1, last: work });
    else if (known.last !== work) {
      known.works++;
      known.last = work;
    }
  }

  counts(): Map<string, number> {
    return new Map([...this.#counts].map(([id, { works }]) => [id, works]));
  }
}
