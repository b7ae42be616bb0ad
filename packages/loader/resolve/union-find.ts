/** Sets of numbered things that are one, merged pair by pair; the smallest number stands for its set. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    while (this.#above(root) !== root) root = this.#above(root);
    let step = item;
    while (step !== root) {
      const next = this.#above(step);
      this.#parent[step] = root;
      step = next;
    }
    return root;
  }

  /** Makes the sets of two roots one; returns the root that stands for it. */
  union(a: number, b: number): number {
    const [kept, gone] = a < b ? [a, b] : [b, a];
    this.#parent[gone] = kept;
    return kept;
  }

  #above(item: number): number {
    return this.#parent[item] ?? item;
  }
}
