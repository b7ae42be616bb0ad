import { type GraphNode, type Identifier, WORK_KINDS, type WorkKind } from '@stemma/model';
import { IntList, KeyTable } from '@stemma/store';
import { stubNode } from '../../resolve/work-nodes';
import { SourceSets } from '../tables/source-sets';
import { TextTable } from '../tables/text-table';

interface NamedReference {
  readonly identifier: Identifier;
  readonly name?: string;
}

/** Works that records only name by identifier; there may be more of them than works that are described. */
export class StubBook {
  readonly #numbers = new KeyTable();
  readonly #identifiers = new TextTable();
  /** A bit a kind, in the fixed order of kinds. */
  readonly #kinds = new IntList();
  readonly #sources = new IntList();
  /** Where the first reference states one. */
  readonly #names = new Map<number, string>();
  readonly #sets = new SourceSets();

  /** @param kind what a reference makes of the work. @param source number of the one that states it. */
  note({ identifier, name }: NamedReference, kind: WorkKind | undefined, source: number): void {
    const next = this.#identifiers.length;
    const known = this.#numbers.add(identifier, next);
    const stub = known < 0 ? next : known;
    if (known < 0) {
      this.#identifiers.push(identifier);
      if (name !== undefined) this.#names.set(stub, name);
      this.#kinds.push(0);
      this.#sources.push(SourceSets.NONE);
    }
    if (kind) this.#kinds.set(stub, this.#kinds.at(stub) | (1 << WORK_KINDS.indexOf(kind)));
    this.#sources.set(stub, this.#sets.with(this.#sources.at(stub), source));
  }

  has(identifier: Identifier): boolean {
    return this.#numbers.find(identifier) >= 0;
  }

  /** @param idOf id of the source with a number. */
  *nodes(idOf: (source: number) => string): Generator<GraphNode> {
    for (let stub = 0; stub < this.#identifiers.length; stub++) {
      const identifier = this.#identifiers.at(stub);
      const kinds = WORK_KINDS.filter((_, bit) => this.#kinds.at(stub) & (1 << bit));
      yield stubNode({
        id: identifier,
        name: this.#names.get(stub) ?? identifier.slice(identifier.indexOf(':') + 1),
        identifier,
        kinds,
        sources: this.#sets.of(this.#sources.at(stub)).map(idOf),
      });
    }
  }
}
