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
import { StoreError } from '../store-error';
import type { InternalIds, InternalIdsOfLabel } from './internal-ids';
import type { NativeDatabase } from './native';
import { RESERVED_PROPERTIES } from './native-value';

const RELATIONSHIPS_AT_ONCE = 5_000;

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
      const last = new Map(ofType.map((r) => [relationshipKey(r), r]));
      for (const chunk of chunks([...last.values()], RELATIONSHIPS_AT_ONCE)) {
        const placed = await this.#place(type, chunk, missingEnd);
        if (!isNew) await this.#deleteSame(type, placed);
        await this.database.batchCreateEdges(
          placed.map(({ relationship, source, target }) => ({
            src: source,
            dst: target,
            type,
            properties: propertiesToWrite(relationship.properties, nameOf(relationship), RESERVED_PROPERTIES),
          })),
        );
      }
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
    const sourceOf = await this.#finder(ends.from, new Set(relationships.map((r) => r.from)));
    const targetOf = await this.#finder(ends.to, new Set(relationships.map((r) => r.to)));
    const placed: Placed<R>[] = [];
    for (const relationship of relationships) {
      const source = sourceOf(relationship.from);
      const target = targetOf(relationship.to);
      if (source === undefined || target === undefined) onMissing(relationship);
      else placed.push({ relationship, source, target });
    }
    return placed;
  }

  async #finder(labels: readonly NodeLabel[], ids: ReadonlySet<string>) {
    const found: InternalIdsOfLabel[] = [];
    for (const label of labels) found.push(await this.ids.of(label, ids));
    return (id: string): number | undefined => found.find((known) => known.has(id))?.get(id);
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
