import type { GraphNode, Identifier, WorkKind } from '@stemma/model';
import { foldTitle } from '@stemma/model';
import type { WorkReference } from '../../record';
import { aboutWork, isNameless, type LinkedWorks, type LinkTarget } from '../../resolve/linked-works';
import type { SaidWork } from '../../resolve/said';
import { freeId } from '../../resolve/short-hash';
import { titleId } from '../../resolve/work-id';
import { stubNode } from '../../resolve/work-nodes';
import type { DescribedWorks } from '../identity/described-works';
import type { WantedNames } from '../identity/wanted-names';
import { StubBook } from './stub-book';

/** A reference that is settled when all works were seen: by name, or by what may be a stub's own id. */
interface Wish {
  readonly reference: WorkReference;
  readonly source: string;
  readonly kind: WorkKind | undefined;
  readonly mayBeUnknown: boolean;
}

interface NamedStub {
  readonly id: string;
  readonly name: string;
  readonly identifier?: Identifier;
  readonly kinds: Set<WorkKind>;
  readonly sources: Set<string>;
}

const SOMETHING: LinkTarget = { id: '' };

/**
 * Where the references of a set of sources lead. It goes over all references twice: `survey` finds the
 * stubs, then `settle`, then `target` is right.
 */
export class StreamedLinks implements LinkedWorks {
  readonly #stubs = new StubBook();
  readonly #named = new Map<string, NamedStub>();
  readonly #formerStubs = new Map<number, Set<string>>();
  #wishes: Wish[] = [];

  constructor(
    private readonly works: DescribedWorks,
    private readonly names: WantedNames,
  ) {}

  /** The same references as seen by the first go: what they lead to is not known yet. */
  get survey(): LinkedWorks {
    return {
      target: (reference, { source }, kind, mayBeUnknown) => {
        if (isNameless(reference)) return 'nameless';
        const { identifier, name } = reference;
        if (identifier && this.works.find(identifier) >= 0) return SOMETHING;
        if (identifier && !isTitle(identifier)) {
          if (mayBeUnknown) this.#stubs.note({ identifier, name }, kind, this.#numberOf(source.id));
        } else this.#wishes.push({ reference, source: source.id, kind, mayBeUnknown });
        return SOMETHING;
      },
      about: () => undefined,
    };
  }

  /** Makes the stubs of works that are only named, once all works and references were seen. */
  settle(): void {
    const taken = new Set<string>();
    for (const wish of this.#wishes) {
      const { reference, source, kind, mayBeUnknown } = wish;
      const found = this.#find(reference, source);
      if (found >= 0) {
        const former = this.#formerStubs.get(found) ?? new Set();
        if (!reference.identifier && reference.name)
          this.#formerStubs.set(found, former.add(titleId(reference.name)));
      } else if (mayBeUnknown) {
        const stub = this.#namedStub(reference, taken);
        if (kind) stub.kinds.add(kind);
        stub.sources.add(source);
      }
    }
    this.#wishes = [];
    this.#dropTaken();
  }

  /** Ids under which a described work can have stood as a stub. */
  formerOf(work: number): readonly string[] {
    return [...(this.#formerStubs.get(work) ?? [])];
  }

  target(
    reference: WorkReference,
    { source }: SaidWork,
    _kind: WorkKind | undefined,
    mayBeUnknown: boolean,
  ): LinkTarget | 'nameless' | 'unknown' {
    if (isNameless(reference)) return 'nameless';
    const found = this.#find(reference, source.id);
    if (found >= 0) return { id: this.works.idOf(found), date: this.works.dateOf(found) };
    if (!mayBeUnknown) return 'unknown';
    const { identifier } = reference;
    if (identifier && !isTitle(identifier)) return { id: identifier };
    return { id: this.#named.get(keyOf(reference))?.id ?? '' };
  }

  about(id: string): ReturnType<LinkedWorks['about']> {
    const found = this.works.find(id);
    return found < 0 ? undefined : aboutWork(this.works.at(found));
  }

  *stubNodes(): Generator<GraphNode> {
    const ids = this.works.records.sets.map(({ source }) => source.id);
    yield* this.#stubs.nodes((source) => ids[source] ?? '');
    for (const stub of this.#named.values())
      yield stubNode({ ...stub, sources: ids.filter((id) => stub.sources.has(id)) });
  }

  #find({ identifier, name }: WorkReference, source: string): number {
    if (identifier) return this.works.find(identifier);
    return name ? (this.names.find(name, source) ?? -1) : -1;
  }

  #namedStub(reference: WorkReference, taken: Set<string>): NamedStub {
    const key = keyOf(reference);
    const { identifier, name } = reference;
    const known = this.#named.get(key);
    if (known) return known;
    const wished = identifier ?? titleId(name ?? '');
    const work = this.works.find(wished);
    if (work >= 0 && this.works.idOf(work) === wished) taken.add(wished);
    const stub = {
      id: freeId(wished, () => key, taken),
      name: name ?? key.slice(key.indexOf(':') + 1),
      identifier,
      kinds: new Set<WorkKind>(),
      sources: new Set<string>(),
    };
    this.#named.set(key, stub);
    return stub;
  }

  /** An id leads to one work: what another work or a stub has is nobody's former id. */
  #dropTaken(): void {
    const taken = new Set([...this.#named.values()].map(({ id }) => id));
    for (const former of this.works.allFormer()) for (const id of former) taken.add(id);
    const inOrder = [...this.#formerStubs].sort(([a], [b]) => a - b);
    for (const [, ids] of inOrder)
      for (const id of ids) {
        if (taken.has(id) || this.#stubs.has(id) || this.works.find(id) >= 0) ids.delete(id);
        else taken.add(id);
      }
  }

  #numberOf(source: string): number {
    return this.works.records.sets.findIndex((set) => set.source.id === source);
  }
}

/** Ids of this scheme are also made of names, so that they are given in order. */
function isTitle(identifier: Identifier): boolean {
  return identifier.startsWith('title:');
}

function keyOf({ identifier, name = '' }: WorkReference): string {
  return identifier ?? `name ${foldTitle(name) || name}`;
}
