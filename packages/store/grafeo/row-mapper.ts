import {
  type GraphNode,
  type GraphRelationship,
  isLocal,
  type Properties,
  type RelationshipType,
} from '@stemma/model';
import { LabelOrder } from '../label-order';
import type { CypherValue } from '../port';
import type { EndId } from './end-ids';
import {
  isNativeNode,
  isNativePath,
  isNativeRelationship,
  type NativeNode,
  type NativeRelationship,
  RESERVED_PROPERTIES,
} from './native-value';

/** Values of native rows in the project's own types. */
export class RowMapper {
  readonly #labels = new LabelOrder();

  /** @param withLocal whether local properties (`_…`) stay, in nodes, relationships and maps. */
  constructor(private readonly withLocal: boolean) {}

  /** @param endId of all that the value may name. */
  value(raw: unknown, endId: EndId): CypherValue {
    if (raw === null || raw === undefined) return null;
    if (typeof raw !== 'object') return raw as CypherValue;
    if (Array.isArray(raw)) return raw.map((item) => this.value(item, endId));
    if (raw instanceof Date) return raw.toISOString();
    if (ArrayBuffer.isView(raw)) return Array.from(raw as Float32Array | Buffer);
    if (isNativeNode(raw)) return this.#node(raw);
    if (isNativeRelationship(raw)) return this.#relationship(raw, endId);
    if (isNativePath(raw)) {
      return {
        nodes: raw.nodes.map((node) => this.#node(node)),
        relationships: raw.edges.map((edge) => this.#relationship(edge, endId)),
      };
    }
    const entries = Object.entries(this.visible(raw));
    return Object.fromEntries(entries.map(([name, value]) => [name, this.value(value, endId)]));
  }

  /** Values by name without what is not read. */
  visible<T extends object>(values: T): T {
    if (this.withLocal) return values;
    return Object.fromEntries(Object.entries(values).filter(([name]) => !isLocal(name))) as T;
  }

  #node(raw: NativeNode): GraphNode {
    return { id: String(raw.id), labels: this.#labels.of(raw._labels), properties: this.#properties(raw) };
  }

  #relationship(raw: NativeRelationship, endId: EndId): GraphRelationship {
    return {
      type: raw._type as RelationshipType,
      from: endId(raw._source),
      to: endId(raw._target),
      properties: this.#properties(raw),
    };
  }

  #properties(raw: NativeNode | NativeRelationship): Properties {
    const properties: Record<string, unknown> = {};
    for (const name of Object.keys(raw)) {
      if (RESERVED_PROPERTIES.has(name) || (isLocal(name) && !this.withLocal)) continue;
      properties[name] = raw[name];
    }
    return properties as Properties;
  }
}
