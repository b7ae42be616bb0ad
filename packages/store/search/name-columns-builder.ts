import { byCodePoint, type GraphNode } from '@stemma/model';
import { IntList } from '../compact/int-list';
import { IntPieces } from '../compact/int-pieces';
import { TextsBuilder } from '../work-table/texts';
import { summed, type ValueLists } from '../work-table/value-lists';
import { lettersOf, type NameColumns } from './name-columns';
import { namesOf, wordsOfText } from './search-words';

const MOST_LETTERS = 255;

/** Gathers the words in the names of nodes, node by node. */
export class NameColumnsBuilder {
  readonly #known = new Map<string, number>();
  /** The words of each node, one behind the other, and where those of each end. */
  readonly #words = new IntPieces();
  readonly #ends = new IntList();
  readonly #numbers = new IntList();
  readonly #shortest = new IntList();
  readonly #weights = new IntList();

  /**
   * @param number the store's own, at most 32 bits.
   * @param weight what is chosen first where names fit alike, at most 31 bits.
   */
  add(number: number, node: Pick<GraphNode, 'properties'>, weight: number): void {
    let shortest = MOST_LETTERS;
    const words = new Set<string>();
    for (const name of namesOf(node)) {
      const own = wordsOfText(name);
      shortest = Math.min(
        shortest,
        own.reduce((sum, { length }) => sum + length, 0),
      );
      for (const word of own) words.add(word);
    }
    for (const word of words) {
      const known = this.#known.get(word) ?? this.#known.size;
      this.#known.set(word, known);
      this.#words.push(known);
    }
    this.#ends.push(this.#words.length);
    this.#numbers.push(number);
    this.#shortest.push(shortest);
    this.#weights.push(weight);
  }

  done(): NameColumns {
    const words = [...this.#known].sort(([a], [b]) => a.length - b.length || byCodePoint(a, b));
    const found = this.#nodesOfWords(words.length);
    const texts = new TextsBuilder();
    const nodes = new VarintList();
    const starts = new Uint32Array(words.length + 1);
    const lengths = new Uint32Array((words.at(-1)?.[0].length ?? 0) + 2);
    words.forEach(([word, known], index) => {
      texts.push(word);
      lengths[word.length + 1] = index + 1;
      let before = 0;
      for (const place of found.values.subarray(found.starts[known], found.starts[known + 1])) {
        nodes.push(place - before);
        before = place;
      }
      starts[index + 1] = nodes.length;
    });
    for (let length = 1; length < lengths.length; length++)
      lengths[length] = Math.max(lengths[length] ?? 0, lengths[length - 1] ?? 0);
    return {
      words: texts.done(),
      lengths,
      letters: Uint32Array.from(words, ([word]) => lettersOf(word)),
      starts,
      nodes: nodes.done(),
      numbers: this.#numbers.toUnsigned(),
      shortest: Uint8Array.from(this.#shortest.view()),
      weights: this.#weights.toUnsigned(),
    };
  }

  /** The places of the nodes that each word stands in, ascending. */
  #nodesOfWords(count: number): ValueLists {
    const starts = new Uint32Array(count + 1);
    this.#words.forEach((word) => {
      starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    });
    const next = summed(starts).slice();
    const values = new Uint32Array(this.#words.length);
    let place = 0;
    this.#words.forEach((word, index) => {
      while (index >= this.#ends.at(place)) place++;
      const to = next[word] ?? 0;
      values[to] = place;
      next[word] = to + 1;
    });
    return { starts, values };
  }
}

/** Numbers in groups of seven bits, the lowest first. */
class VarintList {
  #bytes = new Uint8Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.length++] = (rest & 127) | 128;
    this.#bytes[this.length++] = rest;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}
