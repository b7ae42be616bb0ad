import {
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
  relationshipKey,
} from '@stemma/model';
import { propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { runAhead } from '../run-ahead';
import { StoreError } from '../store-error';
import type { InternalIds, InternalIdsOfLabel } from './internal-ids';
import type { NativeDatabase } from './native';
import { RESERVED_PROPERTIES } from './native-value';

const RELATIONSHIPS_AT_ONCE = 5_000;
/** The native code works on two while the next is handed to it, which takes half of the time. */
const CHUNKS_AT_ONCE = 3;
const MOST_NODES = 2 ** 26;

type Named = NonNullable<WriteBatch['deleteRelationships']>[number];

/** A relationship with its ends found; `source` and `target` are internal ids. */
interface Placed<R extends Named> {
  readonly relationship: R;
  readonly source: number;
  readonly target: number;
}

/** Writes and deletes relationships. */
export class RelationshipWriter {
  constructor(
    private readonly database: NativeDatabase,
    private readonly ids: InternalIds,
  ) {}

  /** @param isNew whether none of them is there, as far as the caller knows. */
  async write(relationships: readonly GraphRelationship[], isNew: boolean): Promise<void> {
    for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
      const placed = lastOfEach(type, await this.#place(type, ofType, missingEnd));
      if (!isNew)
        for (const chunk of chunks(placed, RELATIONSHIPS_AT_ONCE)) await this.#deleteSame(type, chunk);
      await runAhead(chunks(placed, RELATIONSHIPS_AT_ONCE), CHUNKS_AT_ONCE, async (chunk, sent) => {
        const creating = this.database.batchCreateEdges(chunk.map((one) => edgeOf(type, one)));
        sent();
        await creating;
      });
    }
  }

  async delete(relationships: readonly Named[]): Promise<void> {
    for (const [type, ofType] of groupBy(relationships, (r) => r.type)) {
      for (const chunk of chunks(ofType, RELATIONSHIPS_AT_ONCE)) {
        await this.#deleteSame(type, await this.#place(type, chunk, () => {}));
      }
    }
  }

  async #place<R extends Named>(
    type: RelationshipType,
    relationships: readonly R[],
    onMissing: (relationship: R) => void,
  ): Promise<Placed<R>[]> {
    this.ids.trim();
    const ends = RELATIONSHIP_ENDS[type];
    const sourceOf = await this.#finder(
      ends.from,
      relationships.map((r) => r.from),
    );
    const targetOf = await this.#finder(
      ends.to,
      relationships.map((r) => r.to),
    );
    const placed: Placed<R>[] = [];
    for (const relationship of relationships) {
      const source = sourceOf(relationship.from);
      const target = targetOf(relationship.to);
      if (source === undefined || target === undefined) onMissing(relationship);
      else placed.push({ relationship, source, target });
    }
    return placed;
  }

  async #finder(labels: readonly NodeLabel[], ids: readonly string[]) {
    const found: InternalIdsOfLabel[] = [];
    for (const label of labels) found.push(await this.ids.of(label, ids));
    return (id: string): number | undefined => {
      for (const known of found) {
        const internal = known.get(id);
        if (internal !== undefined) return internal;
      }
      return undefined;
    };
  }

  /** Deletes relationships with the key of these, found from the start, which has few of a type. */
  async #deleteSame(type: RelationshipType, placed: readonly Placed<Named>[]): Promise<void> {
    const rows: { readonly source: number; readonly edge: number }[] = [];
    for (const [source, ofSource] of groupBy(placed, (one) => one.source)) {
      const pairs = this.database.getNodeEdges(source, { direction: 'out', edgeTypes: [type] });
      if (pairs.length === 0) continue;
      const keys = new Set(
        ofSource.map(({ relationship, target }) => keyAt(target, relationship.properties, type)),
      );
      for (const [target = -1, edge = -1] of pairs) {
        if (keys.has(keyAt(target, this.#keyProperties(type, edge), type))) rows.push({ source, edge });
      }
    }
    if (rows.length === 0) return;
    const start = 'UNWIND $rows AS row MATCH (n) WHERE id(n) = row.source';
    const query = `${start} MATCH (n)-[e:${type}]->() WHERE id(e) = row.edge DELETE e`;
    await this.database.executeCypher(query, { rows });
  }

  #keyProperties(type: RelationshipType, edge: number): object {
    return type === 'BUILDS_ON' ? { relation: this.database.getEdge(edge)?.get('relation') } : {};
  }
}

/** Of those with the same key the last, in the place of the first. */
function lastOfEach<R extends Named>(
  type: RelationshipType,
  placed: readonly Placed<R>[],
): readonly Placed<R>[] {
  // numbers are compared a good deal faster than texts; two of them fit where nodes are fewer than 2^26
  const keyOf = ({ relationship, source, target }: Placed<R>) =>
    type === 'BUILDS_ON' ? relationshipKey(relationship) : source * MOST_NODES + target;
  const last = new Map<string | number, Placed<R>>();
  for (const one of placed) last.set(keyOf(one), one);
  return last.size === placed.length ? placed : [...last.values()];
}

function edgeOf(type: RelationshipType, { relationship, source, target }: Placed<GraphRelationship>) {
  const properties = propertiesToWrite(
    relationship.properties,
    () => nameOf(relationship),
    RESERVED_PROPERTIES,
  );
  return { src: source, dst: target, type, properties };
}

function keyAt(target: number, properties: object, type: RelationshipType): string {
  return relationshipKey({ type, from: '', to: String(target), properties });
}

function nameOf(relationship: Named): string {
  return `${relationship.from} -${relationship.type}-> ${relationship.to}`;
}

function missingEnd(relationship: Named): never {
  throw new StoreError(
    'bad-batch',
    `${nameOf(relationship)}: an end is not in the store: write its node first`,
  );
}
