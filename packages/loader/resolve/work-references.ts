import { fold, foldTitle, type Identifier, type WorkKind } from '@stemma/model';
import type { WorkReference } from '../record';
import type { SaidWork } from './said';
import { freeId } from './short-hash';
import { type DescribedWork, titleId } from './work-id';

/** A work that records name and nobody describes. */
export interface Stub {
  readonly id: string;
  readonly name: string;
  readonly identifier?: Identifier;
  readonly kinds: Set<WorkKind>;
  readonly said: Set<SaidWork>;
}

/** Finds the work that a record refers to, and makes a stub where nobody describes it. */
export class WorkReferences {
  readonly stubs = new Map<string, Stub>();
  /** Ids under which works can have stood as stubs, by work. */
  readonly formerStubs = new Map<DescribedWork, Set<string>>();
  readonly #byIdentifier = new Map<Identifier, DescribedWork>();
  readonly #taken: Set<string>;
  #byName: Map<string, DescribedWork> | undefined;

  constructor(readonly works: readonly DescribedWork[]) {
    this.#taken = new Set(works.map((work) => work.id));
    for (const work of works) this.#byIdentifier.set(work.id, work);
    for (const work of works)
      for (const identifier of work.identifiers) this.#byIdentifier.set(identifier, work);
  }

  /** By identifier; by name among the works of the same source first, then of all. `undefined` where it has neither. */
  find(reference: WorkReference, said: SaidWork): DescribedWork | undefined {
    const { identifier, name } = reference;
    if (identifier) return this.#byIdentifier.get(identifier);
    if (!name) return undefined;
    const found = this.#named(name, said.source.id);
    if (found) {
      const former = this.formerStubs.get(found) ?? new Set();
      this.formerStubs.set(found, former.add(titleId(name)));
    }
    return found;
  }

  /** The stub of a reference that `find` does not find; `kind` is what the reference makes of it. */
  stub({ identifier, name }: WorkReference, said: SaidWork, kind: WorkKind | undefined): Stub | undefined {
    const key = identifier ?? (name ? `name ${foldTitle(name) || name}` : undefined);
    if (key === undefined) return undefined;
    const stub = this.stubs.get(key) ?? {
      id: freeId(identifier ?? titleId(name ?? ''), () => key, this.#taken),
      name: name ?? key.slice(key.indexOf(':') + 1),
      identifier,
      kinds: new Set(),
      said: new Set(),
    };
    this.stubs.set(key, stub);
    if (kind) stub.kinds.add(kind);
    stub.said.add(said);
    return stub;
  }

  #named(name: string, source: string): DescribedWork | undefined {
    this.#byName ??= this.#indexNames();
    for (const text of [fold(name), foldTitle(name)]) {
      const found = this.#byName.get(`${source}\n${text}`) ?? this.#byName.get(text);
      if (found) return found;
    }
    return undefined;
  }

  #indexNames(): Map<string, DescribedWork> {
    const index = new Map<string, DescribedWork>();
    const note = (key: string, work: DescribedWork) => {
      if (!index.has(key)) index.set(key, work);
    };
    for (const fields of ['name', 'title', 'aliases'] as const)
      for (const work of this.works)
        for (const { record, source } of work.said) {
          const value = fields === 'title' ? [record.title, record.titleZh] : [record[fields] ?? []].flat();
          for (const text of value) {
            if (!text) continue;
            for (const key of [fold(text), foldTitle(text)]) {
              if (key === '') continue;
              note(`${source.id}\n${key}`, work);
              note(key, work);
            }
          }
        }
    return index;
  }
}
