/** From the store's own numbers of nodes to numbers from 0 on. */
export class OwnNumbers {
  readonly #known = new Map<number, number>();

  add(own: number): number {
    const number = this.#known.size;
    this.#known.set(own, number);
    return number;
  }

  /** Gives each its place in an order of the numbers that were given. */
  renumber(places: Uint32Array): void {
    for (const [own, number] of this.#known) this.#known.set(own, places[number] ?? number);
  }

  /** `undefined` for a node that was not added. */
  of(own: unknown): number | undefined {
    return this.#known.get(Number(own));
  }
}
