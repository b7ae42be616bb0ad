import type { UnionFind } from '../../resolve/union-find';

const END = -1;

/** Lists of numbered things that share nothing, 4 bytes a thing: each leads to the next of its list. */
export class Chains {
  readonly #next: Int32Array;

  constructor(size: number) {
    this.#next = new Int32Array(size).fill(END);
  }

  /** The sets of things that are one, each upwards from its smallest. */
  static ofSets(sets: UnionFind, size: number): Chains {
    const chains = new Chains(size);
    for (let thing = size - 1; thing >= 0; thing--) {
      const first = sets.find(thing);
      if (first === thing) continue;
      chains.#next[thing] = chains.#next[first] ?? END;
      chains.#next[first] = thing;
    }
    return chains;
  }

  /** Makes these one list, in the order given. */
  join(things: readonly number[]): void {
    things.forEach((thing, index) => {
      this.#next[thing] = things[index + 1] ?? END;
    });
  }

  isAlone(first: number): boolean {
    return this.#next[first] === END;
  }

  /** The things of a list from its first on. */
  from(first: number): number[] {
    const things = [first];
    for (let next = this.#next[first] ?? END; next !== END; next = this.#next[next] ?? END) things.push(next);
    return things;
  }
}
