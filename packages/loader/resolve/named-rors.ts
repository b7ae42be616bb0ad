import { fold } from '@stemma/model';
import type { WorkRecord } from '../record';

/** Under which RORs works name organisations, gathered before any of them is given its id. */
export class NamedRors {
  /** Of each folded name its ROR; `null` where sources give several. */
  readonly #byName = new Map<string, string | null>();

  add({ organisations }: WorkRecord): void {
    for (const { name, ror } of organisations) {
      if (!ror) continue;
      const key = fold(name);
      const before = this.#byName.get(key);
      if (before === undefined) this.#byName.set(key, ror);
      else if (before !== ror) this.#byName.set(key, null);
    }
  }

  /** Folded names that stand with one ROR everywhere, and that ROR. */
  *certain(): Generator<readonly [name: string, ror: string]> {
    for (const [name, ror] of this.#byName) if (ror !== null) yield [name, ror];
  }
}
