import { NODE_LABELS } from './labels';
import type { GraphNode, WorkNode } from './node';

/** The node label among the labels of a node. */
export function nodeLabel(node: Pick<GraphNode, 'labels'>): (typeof NODE_LABELS)[number] | undefined {
  return NODE_LABELS.find((label) => node.labels.includes(label));
}

export function isWork(node: GraphNode<object>): node is WorkNode {
  return node.labels.includes('Work');
}
