import type { RelationshipType } from '@stemma/model';
import { type GraphNode, type GraphRelationship, isLocal, type Properties } from '@stemma/model';
import type { Node, Path, Relationship } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { LabelOrder } from '../label-order';
import type { CypherValue } from '../port';
import { RESERVED_PROPERTIES } from './driver-value';

/** Values of the driver's rows in the project's own types. */
export class ValueMapper {
  readonly #labels = new LabelOrder();
  readonly #ids = new Map<string, string>();
  readonly #missing = new Set<string>();

  /** @param withLocal whether local properties (`_…`) stay, in nodes, relationships and maps. */
  constructor(private readonly withLocal: boolean) {}

  /** Element ids of ends of relationships in these values whose nodes are not among them. */
  unknownEnds(values: Iterable<unknown>): readonly string[] {
    for (const value of values) this.#collect(value);
    return [...this.#missing].filter((end) => !this.#ids.has(end));
  }

  know(elementId: string, id: string): void {
    this.#ids.set(elementId, id);
  }

  value(raw: unknown): CypherValue {
    if (raw === null || raw === undefined) return null;
    if (typeof raw === 'bigint') return plainNumber(raw);
    if (typeof raw !== 'object') return raw as CypherValue;
    if (Array.isArray(raw)) return raw.map((item) => this.value(item));
    if (neo4j.isNode(raw)) return this.#node(raw);
    if (neo4j.isRelationship(raw)) return this.#relationship(raw);
    if (neo4j.isPath(raw)) return this.#path(raw);
    if (neo4j.isPoint(raw)) return this.#map({ x: raw.x, y: raw.y, z: raw.z, srid: raw.srid });
    if (ArrayBuffer.isView(raw)) return Array.from(raw as Int8Array);
    return isPlain(raw) ? this.#map(raw) : String(raw);
  }

  #map(raw: object): CypherValue {
    const entries = Object.entries(raw).filter(([name]) => this.withLocal || !isLocal(name));
    return Object.fromEntries(entries.map(([name, value]) => [name, this.value(value)]));
  }

  #node(raw: Node): GraphNode {
    return {
      id: idOf(raw),
      labels: this.#labels.of(raw.labels),
      properties: this.#properties(raw.properties),
    };
  }

  #relationship(raw: Relationship): GraphRelationship {
    return {
      type: raw.type as RelationshipType,
      from: this.#idAt(raw.startNodeElementId),
      to: this.#idAt(raw.endNodeElementId),
      properties: this.#properties(raw.properties),
    };
  }

  #path({ start, segments }: Path): CypherValue {
    return {
      nodes: [start, ...segments.map((segment) => segment.end)].map((node) => this.#node(node)),
      relationships: segments.map((segment) => this.#relationship(segment.relationship)),
    };
  }

  #properties(raw: object): Properties {
    const properties: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(raw)) {
      if (RESERVED_PROPERTIES.has(name) || (isLocal(name) && !this.withLocal)) continue;
      properties[name] = this.value(value);
    }
    return properties as Properties;
  }

  #idAt(elementId: string): string {
    return this.#ids.get(elementId) ?? elementId;
  }

  #collect(raw: unknown): void {
    if (typeof raw !== 'object' || raw === null) return;
    if (Array.isArray(raw)) for (const item of raw) this.#collect(item);
    else if (neo4j.isNode(raw)) this.know(raw.elementId, idOf(raw));
    else if (neo4j.isRelationship(raw))
      for (const end of [raw.startNodeElementId, raw.endNodeElementId]) this.#missing.add(end);
    else if (neo4j.isPath(raw)) {
      this.#collect(raw.start);
      for (const { end, relationship } of raw.segments)
        for (const item of [end, relationship]) this.#collect(item);
    } else if (isPlain(raw)) for (const item of Object.values(raw)) this.#collect(item);
  }
}

/** A node that is not ours may have no `id`. */
function idOf(node: Node): string {
  return String(node.properties.id ?? node.elementId);
}

function isPlain(raw: object): boolean {
  return Object.getPrototypeOf(raw) === Object.prototype || Object.getPrototypeOf(raw) === null;
}

function plainNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
