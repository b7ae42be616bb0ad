const FIRST_SIZE = 1 << 12;
const FULLEST = 0.6;

/**
 * Which entry of each work is the newest, in typed arrays: 16 bytes a slot, so that a million works take some
 * 40 MB and hundreds of millions fit, which a `Map` (at most 2^24 keys) does not take.
 */
export class NewestEntries {
  /** Entries for which a newer one of the same work stands, and that one; by number in the order of reading. */
  readonly older = new Map<number, number>();
  #works = new Float64Array(FIRST_SIZE);
  #entries = new Uint32Array(FIRST_SIZE);
  #updated = new Uint32Array(FIRST_SIZE);
  #count = 0;

  /** Of equally new entries the last is taken. `updated` in seconds since 1970. */
  add(work: number, entry: number, updated: number): void {
    if (this.#count > this.#works.length * FULLEST) this.#grow();
    const slot = this.#slotOf(work);
    const [before = 0, beforeUpdated = 0] = [this.#entries[slot], this.#updated[slot]];
    if (this.#works[slot] === 0) this.#count++;
    else if (updated < beforeUpdated) {
      this.older.set(entry, before);
      return;
    } else this.older.set(before, entry);
    this.#works[slot] = work + 1;
    this.#entries[slot] = entry;
    this.#updated[slot] = updated;
  }

  has(work: number): boolean {
    return this.#works[this.#slotOf(work)] !== 0;
  }

  /** The entry that is newer than all others of the work of an older one. */
  newestFor(older: number): number {
    let newest = older;
    for (let next = this.older.get(newest); next !== undefined; next = this.older.get(newest)) newest = next;
    return newest;
  }

  /** The slot that holds a work (as its number plus one, 0 being empty), or would. */
  #slotOf(work: number): number {
    const mask = this.#works.length - 1;
    const mixed = Math.imul((work % 0x100000000) ^ (work / 0x100000000), 0x9e3779b1);
    let slot = ((mixed >>> 15) ^ mixed) & mask;
    while (this.#works[slot] !== 0 && this.#works[slot] !== work + 1) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [works, entries, updated] = [this.#works, this.#entries, this.#updated];
    this.#works = new Float64Array(works.length * 2);
    this.#entries = new Uint32Array(works.length * 2);
    this.#updated = new Uint32Array(works.length * 2);
    works.forEach((held, from) => {
      if (held === 0) return;
      const slot = this.#slotOf(held - 1);
      this.#works[slot] = held;
      this.#entries[slot] = entries[from] ?? 0;
      this.#updated[slot] = updated[from] ?? 0;
    });
  }
}
