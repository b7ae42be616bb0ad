import {
  type GraphNode,
  type GraphRelationship,
  NODE_LABELS,
  type NodeLabel,
  type Properties,
  relationshipKey,
} from '@stemma/model';
import type { WriteBatch } from '@stemma/store';
import { type KeptGraph, nodeKey } from './kept-graph';
import { parted } from './parted';

/** Local properties that the loader writes; others belong to the store and are not compared. */
const OWN_LOCAL = new Set(['_records', '_facts', '_origin', '_colour']);

type Written = Required<Pick<WriteBatch, 'nodes' | 'relationships'>>;

/** What is to be written so that a store holds another graph. */
export interface Changes extends Required<Pick<WriteBatch, 'deleteRelationships' | 'deleteNodes'>> {
  /** What the store does not hold. */
  readonly added: Written;
  /** What it holds otherwise. */
  readonly replaced: Written;
}

/** What is to be written so that a store holds another graph, and which nodes that shows on. */
export interface Difference {
  readonly toWrite: Changes;
  /** Keys of new nodes. */
  readonly created: ReadonlySet<string>;
  /** Keys of nodes whose content, or that of a relationship from them, is another than before. */
  readonly changed: ReadonlySet<string>;
}

/** The difference from the graph in a store to the one that it shall hold. */
export function difference(
  kept: KeptGraph,
  wanted: { readonly nodes: readonly GraphNode[]; readonly relationships: readonly GraphRelationship[] },
): Difference {
  const created = new Set<string>();
  const changedIds = new Set<string>();
  const gone = new Map(kept.nodes);
  const byFormerId = new Set<string>();
  const nodes = wanted.nodes.filter((node) => {
    const key = nodeKey(node);
    const before = kept.nodes.get(key);
    gone.delete(key);
    if (!before) {
      const hadOtherId = identifiersOf(node).some((id) => kept.nodes.has(`${node.labels[0]} ${id}`));
      if (hadOtherId) byFormerId.add(node.id);
      else created.add(key);
      return true;
    }
    if (textOf(before, isContent) !== textOf(node, isContent)) changedIds.add(node.id);
    return textOf(before, isOwn) !== textOf(node, isOwn);
  });
  const goneRelationships = new Map(kept.relationships);
  const relationships = wanted.relationships.filter((relationship) => {
    const key = relationshipKey(relationship);
    const before = kept.relationships.get(key);
    goneRelationships.delete(key);
    if (before && propertiesText(before.properties, isOwn) === propertiesText(relationship.properties, isOwn))
      return false;
    changedIds.add(relationship.from);
    return true;
  });
  for (const { from } of goneRelationships.values()) changedIds.add(from);
  const partedNodes = parted(nodes, (node) => kept.nodes.has(nodeKey(node)));
  const partedLinks = parted(relationships, (one) => kept.relationships.has(relationshipKey(one)));
  const changed = wanted.nodes.filter(({ id }) => changedIds.has(id) || byFormerId.has(id)).map(nodeKey);
  return {
    toWrite: {
      deleteRelationships: [...goneRelationships.values()],
      deleteNodes: [...gone.values()].flatMap(({ id, labels }) => {
        const label = labelOf(labels);
        return label ? { label, id } : [];
      }),
      added: { nodes: partedNodes.added, relationships: partedLinks.added },
      replaced: { nodes: partedNodes.replaced, relationships: partedLinks.replaced },
    },
    created,
    changed: new Set(changed),
  };
}

export function isEmpty(changes: Changes): boolean {
  return sizeOf(changes) === 0;
}

/** How many nodes and relationships are written or taken away. */
export function sizeOf({ deleteRelationships, deleteNodes, added, replaced }: Changes): number {
  const written = [added, replaced].flatMap(({ nodes, relationships }) => [nodes, relationships]);
  return [deleteRelationships, deleteNodes, ...written].reduce((sum, { length }) => sum + length, 0);
}

/** Text that two nodes have in common exactly where they say the same. */
export function contentText(node: GraphNode): string {
  return textOf(node, isContent);
}

/** As `contentText`, with what is kept in a node and is no content. */
export function keptText(node: GraphNode): string {
  return textOf(node, isOwn);
}

/** Text that two relationships have in common exactly where they are one and say the same. */
export function relationshipText(relationship: GraphRelationship): string {
  return `${relationshipKey(relationship)} ${propertiesText(relationship.properties, isOwn)}`;
}

function textOf({ labels, properties }: GraphNode, counts: (name: string) => boolean): string {
  return `${labels.toSorted().join()} ${propertiesText(properties, counts)}`;
}

function propertiesText(properties: Properties, counts: (name: string) => boolean): string {
  const kept = Object.entries(properties).filter(([name]) => name !== 'id' && counts(name));
  return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isContent(name: string): boolean {
  return !name.startsWith('_') && name !== 'loadedAt';
}

function isOwn(name: string): boolean {
  return !name.startsWith('_') || OWN_LOCAL.has(name);
}

function identifiersOf({ properties }: GraphNode): readonly string[] {
  const { identifiers } = properties;
  return Array.isArray(identifiers) ? identifiers.map(String) : [];
}

function labelOf(labels: readonly string[]): NodeLabel | undefined {
  return NODE_LABELS.find((label) => labels.includes(label));
}
