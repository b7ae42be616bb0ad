import type { NativeDatabase } from './native';
import { isNativeNode, isNativeRelationship } from './native-value';

const MOST_KEPT = 500_000;
const LOOKED_UP_AT_ONCE = 10_000;

/** Id of the node with an internal id. */
export type EndId = (internal: number) => string;

/** Ids of nodes by internal id, for the ends of relationships, which rows state by internal id. */
export class EndIds {
  #known = new Map<number, string>();

  constructor(
    private readonly database: NativeDatabase,
    private readonly mostKept = MOST_KEPT,
  ) {}

  /**
   * Looks up every end that these native values name and that is not known yet. What it gives answers for
   * all of them, whatever is read or forgotten meanwhile.
   */
  async of(values: Iterable<unknown>): Promise<EndId> {
    if (this.#known.size > this.mostKept) this.forget();
    const known = this.#known;
    const wanted = new Set<number>();
    for (const value of values) collect(value, known, wanted);
    const missing = [...wanted].filter((internal) => !known.has(internal));
    for (let start = 0; start < missing.length; start += LOOKED_UP_AT_ONCE) {
      const ids = missing.slice(start, start + LOOKED_UP_AT_ONCE);
      const query = 'UNWIND $ids AS i MATCH (n) WHERE id(n) = i RETURN i, n.id';
      const found = await this.database.executeCypher(query, { ids });
      for (const [internal, id] of found.rows()) known.set(Number(internal), String(id));
    }
    return (internal) => {
      const id = known.get(internal);
      if (id === undefined) throw new Error(`end ${internal} was not asked for`);
      return id;
    };
  }

  /** Internal ids may be given anew after nodes went. */
  forget(): void {
    this.#known = new Map();
  }
}

function collect(value: unknown, known: Map<number, string>, wanted: Set<number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, known, wanted);
  } else if (isNativeNode(value)) {
    known.set(value._id, String(value.id));
  } else if (isNativeRelationship(value)) {
    wanted.add(value._source).add(value._target);
  } else if (!ArrayBuffer.isView(value) && !(value instanceof Date)) {
    for (const item of Object.values(value)) collect(item, known, wanted);
  }
}
