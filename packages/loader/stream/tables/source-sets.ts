/** Sets of sources, each kept once and known by a number: millions of stubs are named by a few of them. */
export class SourceSets {
  readonly #sets: (readonly number[])[] = [[]];
  readonly #larger = new Map<string, number>();

  /** Number of the empty set. */
  static readonly NONE = 0;

  /** The set with one source more. */
  with(set: number, source: number): number {
    const before = this.#sets[set] ?? [];
    if (before.includes(source)) return set;
    const all = [...before, source].sort((a, b) => a - b);
    const key = all.join();
    const known = this.#larger.get(key);
    if (known !== undefined) return known;
    this.#sets.push(all);
    this.#larger.set(key, this.#sets.length - 1);
    return this.#sets.length - 1;
  }

  /** The numbers of its sources, upwards. */
  of(set: number): readonly number[] {
    return this.#sets[set] ?? [];
  }
}
