import type { GraphAnswer } from '@stemma/lineage';

/** True for the lineage of a work that nothing is known to join to any other. */
export function isLone({ subgraph, focus, more }: GraphAnswer): boolean {
  if (focus.length !== 1) return false;
  const works = subgraph.nodes.filter(({ labels }) => labels.includes('Work')).length;
  return works === 1 && focus.every((id) => (more[id]?.back ?? 0) + (more[id]?.on ?? 0) === 0);
}
