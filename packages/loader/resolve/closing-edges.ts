interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * Of edges in order of preference, those that would close a circle with the ones before them. Without
 * them there is no circle.
 */
export function closingEdges<E extends Edge>(edges: readonly E[]): Set<E> {
  const component = components(edges);
  const inCircle = edges.filter(({ from, to }) => component.get(from) === component.get(to));
  const kept = new Map<string, string[]>();
  const closing = new Set<E>();
  for (const edge of inCircle) {
    if (edge.from === edge.to || reaches(kept, edge.to, edge.from)) {
      closing.add(edge);
      continue;
    }
    const next = kept.get(edge.from) ?? [];
    kept.set(edge.from, next);
    next.push(edge.to);
  }
  return closing;
}

function reaches(next: ReadonlyMap<string, readonly string[]>, start: string, goal: string): boolean {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === goal) return true;
    for (const to of next.get(at) ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  }
  return false;
}

/** Strongly connected component of each end (Tarjan 1972), without recursion: chains may be long. */
function components(edges: readonly Edge[]): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const component = new Map<string, number>();
  const stack: string[] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    return { node, next: (next.get(node) ?? []).values() };
  };
  const lower = (node: string, value: number) => low.set(node, Math.min(low.get(node) ?? value, value));
  let count = 0;
  for (const start of next.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { value: to, done } = top.next.next();
      if (!done) {
        const seen = index.get(to);
        if (seen === undefined) path.push(enter(to));
        else if (!component.has(to)) lower(top.node, seen);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, low.get(top.node) ?? 0);
      if (low.get(top.node) !== index.get(top.node)) continue;
      for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        component.set(node, count);
        if (node === top.node) break;
      }
      count++;
    }
  }
  return component;
}
