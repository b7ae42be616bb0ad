/** A node as the native code states it in a row. */
export interface NativeNode {
  readonly _id: number;
  readonly _labels: readonly string[];
  readonly [property: string]: unknown;
}
/** A relationship as the native code states it in a row: ends by internal id. */
export interface NativeRelationship {
  readonly _id: number;
  readonly _source: number;
  readonly _target: number;
  readonly _type: string;
  readonly [property: string]: unknown;
}
export interface NativePath {
  readonly nodes: readonly NativeNode[];
  readonly edges: readonly NativeRelationship[];
}

/** Property names that the native code uses for itself in rows. */
export const RESERVED_PROPERTIES: ReadonlySet<string> = new Set([
  '_id',
  '_labels',
  '_source',
  '_target',
  '_type',
]);

export function isNativeNode(value: object): value is NativeNode {
  return (
    '_id' in value && typeof value._id === 'number' && '_labels' in value && Array.isArray(value._labels)
  );
}

export function isNativeRelationship(value: object): value is NativeRelationship {
  return (
    '_id' in value &&
    typeof value._id === 'number' &&
    '_source' in value &&
    typeof value._source === 'number' &&
    '_target' in value &&
    '_type' in value
  );
}

/** A path is a map of `nodes` and one edge fewer; a query that builds such a map gets a path. */
export function isNativePath(value: object): value is NativePath {
  if (!('nodes' in value && 'edges' in value) || Object.keys(value).length !== 2) return false;
  const { nodes, edges } = value;
  if (!Array.isArray(nodes) || !Array.isArray(edges) || nodes.length !== edges.length + 1) return false;
  return nodes.every(isNativeNode) && edges.every(isNativeRelationship);
}
