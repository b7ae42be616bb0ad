import { fold, foldTitle } from '@stemma/model';
import type { WorkRecord } from '../../record';
import type { SaidWork } from '../../resolve/said';

const FIELDS = ['name', 'title', 'aliases'] as const;

/** The works that records call by name: few records do, so only the names that they use are looked for. */
export class WantedNames {
  readonly #wanted = new Set<string>();
  /** By text, and by source and text, the work found so far and in which field. */
  readonly #found = new Map<string, { readonly field: number; readonly work: number }>();

  /** Notes by which names a record calls other works. */
  note({ buildsOn, cites, introducedIn }: WorkRecord): void {
    for (const { parent } of buildsOn) this.#want(parent);
    for (const reference of cites) this.#want(reference);
    for (const reference of introducedIn) this.#want(reference);
  }

  /** Shows a work, by number upwards. */
  look(work: number, said: readonly SaidWork[]): void {
    if (this.#wanted.size === 0) return;
    FIELDS.forEach((field, rank) => {
      for (const { record, source } of said) {
        const values = field === 'title' ? [record.title, record.titleZh] : [record[field] ?? []].flat();
        for (const text of values) {
          if (!text) continue;
          for (const key of [fold(text), foldTitle(text)]) {
            if (!this.#wanted.has(key)) continue;
            this.#keep(`${source.id}\n${key}`, rank, work);
            this.#keep(key, rank, work);
          }
        }
      }
    });
  }

  /** The number of the work that a name leads to, for a record of a source; to be asked when all were shown. */
  find(name: string, source: string): number | undefined {
    for (const text of [fold(name), foldTitle(name)]) {
      const found = this.#found.get(`${source}\n${text}`) ?? this.#found.get(text);
      if (found) return found.work;
    }
    return undefined;
  }

  #want({ identifier, name }: { readonly identifier?: string; readonly name?: string }): void {
    if (identifier || !name) return;
    for (const key of [fold(name), foldTitle(name)]) if (key !== '') this.#wanted.add(key);
  }

  #keep(key: string, field: number, work: number): void {
    const before = this.#found.get(key);
    if (!before || field < before.field) this.#found.set(key, { field, work });
  }
}
