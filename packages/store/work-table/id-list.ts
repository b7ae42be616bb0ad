import type { TextList } from './texts';

/**
 * Ids by number, and numbers by id: a hash table with open addressing over packed texts, so that a
 * million ids take their own bytes and about twelve more each.
 */
export class IdList {
  constructor(
    readonly texts: TextList,
    /** Number + 1 of the text in each slot, 0 where there is none; a power of two slots, at most half of them full. */
    readonly slots: Uint32Array,
  ) {}

  static of(texts: TextList): IdList {
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, texts.size * 2))));
    for (let index = 0; index < texts.size; index++) {
      let slot = hash(texts.at(index)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    return new IdList(texts, slots);
  }

  get size(): number {
    return this.texts.size;
  }

  at(index: number): string {
    return this.texts.at(index);
  }

  /** The number of an id; -1 where it is not in the list. */
  indexOf(id: string): number {
    for (const index of this.all(id)) return index;
    return -1;
  }

  /** The numbers under which a text stands, for lists that hold some of them more than once. */
  *all(id: string): Generator<number> {
    let slot = hash(id) & (this.slots.length - 1);
    for (let taken = this.slots[slot]; taken; taken = this.slots[slot]) {
      if (this.at(taken - 1) === id) yield taken - 1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
