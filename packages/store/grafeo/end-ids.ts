import type { NativeDatabase } from './native';
import { isNativeNode, isNativeRelationship } from './native-value';

const MOST_KEPT = 500_000;
const LOOKED_UP_AT_ONCE = 10_000;

/** Ids of nodes by internal id, for the ends of relationships, which rows state by internal id. */
export class EndIds {
  readonly #known = new Map<number, string>();

  constructor(private readonly database: NativeDatabase) {}

  /** Looks up every end that these native values name and that is not known yet. */
  async prepare(values: Iterable<unknown>): Promise<void> {
    if (this.#known.size > MOST_KEPT) this.#known.clear();
    const wanted = new Set<number>();
    for (const value of values) this.#collect(value, wanted);
    const missing = [...wanted].filter((internal) => !this.#known.has(internal));
    for (let start = 0; start < missing.length; start += LOOKED_UP_AT_ONCE) {
      const ids = missing.slice(start, start + LOOKED_UP_AT_ONCE);
      const query = 'UNWIND $ids AS i MATCH (n) WHERE id(n) = i RETURN i, n.id';
      const found = await this.database.executeCypher(query, { ids });
      for (const [internal, id] of found.rows()) this.#known.set(Number(internal), String(id));
    }
  }

  readonly of = (internal: number): string => {
    const id = this.#known.get(internal);
    if (id === undefined) throw new Error(`end ${internal} was not prepared`);
    return id;
  };

  /** Internal ids may be given anew after nodes went. */
  forget(): void {
    this.#known.clear();
  }

  #collect(value: unknown, wanted: Set<number>): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.#collect(item, wanted);
    } else if (isNativeNode(value)) {
      this.#known.set(value._id, String(value.id));
    } else if (isNativeRelationship(value)) {
      wanted.add(value._source).add(value._target);
    } else if (!ArrayBuffer.isView(value) && !(value instanceof Date)) {
      for (const item of Object.values(value)) this.#collect(item, wanted);
    }
  }
}
