import type { GraphNode, GraphRelationship } from '@stemma/model';
import { IntList, KeyTable, TextHash } from '@stemma/store';
import { contentText, relationshipText } from '../difference';

/** What nodes say together with the relationships from them, 64 bits each: enough to tell whether it changed. */
export class Fingerprints {
  readonly #numbers = new KeyTable();
  readonly #low = new IntList();
  readonly #high = new IntList();
  readonly #hash = new TextHash();

  get isEmpty(): boolean {
    return this.#numbers.size === 0;
  }

  has(id: string): boolean {
    return this.#numbers.find(id) >= 0;
  }

  /** Whether two say the same of a node. */
  agree(id: string, other: Fingerprints): boolean {
    const [mine, theirs] = [this.#numbers.find(id), other.#numbers.find(id)];
    return (
      mine >= 0 &&
      theirs >= 0 &&
      this.#low.at(mine) === other.#low.at(theirs) &&
      this.#high.at(mine) === other.#high.at(theirs)
    );
  }

  addNode(node: GraphNode): void {
    this.#add(node.id, contentText(node));
  }

  addRelationship(relationship: GraphRelationship): void {
    this.#add(relationship.from, relationshipText(relationship));
  }

  /** In any order: sums of hashes. */
  #add(id: string, text: string): void {
    const next = this.#low.length;
    const known = this.#numbers.add(id, next);
    const number = known < 0 ? next : known;
    const { low, high } = this.#hash.of(text);
    if (known < 0) {
      this.#low.push(low);
      this.#high.push(high);
      return;
    }
    this.#low.set(number, this.#low.at(number) + low);
    this.#high.set(number, this.#high.at(number) + high);
  }
}
