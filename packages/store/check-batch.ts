import { type GraphNode, type NodeLabel, nodeLabel, type Properties } from '@stemma/model';
import { StoreError } from './store-error';

/** The node label of a node to be written. @throws StoreError `bad-batch`. */
export function labelToWrite(node: GraphNode): NodeLabel {
  const label = nodeLabel(node);
  if (!label)
    throw new StoreError('bad-batch', `Node ${node.id} has no node label: ${node.labels.join(' ')}`);
  return label;
}

/**
 * Properties as they are kept: those without a value left out.
 * @param ownerOf what they are of, for messages.
 * @param reserved names that an adapter uses for itself.
 * @throws StoreError `bad-batch` for a reserved name, and for a value that would not come back the same.
 */
export function propertiesToWrite(
  properties: Properties,
  ownerOf: () => string,
  reserved: ReadonlySet<string>,
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  // a million nodes pass here: no list of entries is made, and none of a lone value
  for (const name in properties) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    if (reserved.has(name)) {
      throw new StoreError(
        'bad-batch',
        `${ownerOf()}: the property name ${name} is the store's own: choose another`,
      );
    }
    if (!(Array.isArray(value) ? value.every(isKept) : isKept(value))) {
      throw new StoreError(
        'bad-batch',
        `${ownerOf()}: the value of ${name} is none that a store keeps: ${String(value)}`,
      );
    }
    kept[name] = value;
  }
  return kept;
}

function isKept(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
