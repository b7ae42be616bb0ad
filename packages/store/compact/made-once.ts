/** Makes what is asked for by a key once, for all who ask meanwhile and later; what failed is made anew. */
export class MadeOnce<K, T> {
  readonly #made = new Map<K, Promise<T>>();

  constructor(private readonly make: (key: K) => Promise<T>) {}

  /** @throws what making throws. */
  readonly of = (key: K): Promise<T> => {
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.make(key);
    this.#made.set(key, made);
    made.catch(() => {
      if (this.#made.get(key) === made) this.#made.delete(key);
    });
    return made;
  };

  /** What was made holds no longer. */
  forget(): void {
    this.#made.clear();
  }
}
