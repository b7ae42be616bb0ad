import type { GraphNode, GraphRelationship, Subgraph } from '@stemma/model';

const KINDS = ['model', 'paper', 'dataset', 'software'] as const;
const LABELS = { model: 'Model', paper: 'Paper', dataset: 'Dataset', software: 'Software' } as const;
const RELATIONS = ['architecture', 'weights', 'component', 'training-data', 'idea'] as const;
const ORGANISATIONS = 40;

/** A graph of works with dates over twenty years, each building on some before it; the same each time. */
export function largeGraph(works: number, links: number): Subgraph {
  let seed = 1;
  const pick = (count: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % count;
  };
  const organisations = Array.from({ length: ORGANISATIONS }, (_, i): GraphNode => {
    const id = `org:lab-${i}`;
    const properties = {
      id,
      name: `Laboratory ${i}`,
      sources: ['source:made'],
      ...(i < 8 && { _colour: i }),
    };
    return { id, labels: ['Organisation'], properties };
  });
  const nodes = Array.from({ length: works }, (_, i): GraphNode => {
    const id = `canon:work-${String(i).padStart(6, '0')}`;
    const kind = KINDS[pick(4)] ?? 'paper';
    const year = 2004 + Math.floor((20 * i) / works);
    const date = `${year}-${String(1 + pick(12)).padStart(2, '0')}`;
    const name = `Work ${i}`;
    const properties = { id, name, title: name, kind, year, date, sources: ['source:made'] };
    return { id, labels: ['Work', LABELS[kind]], properties };
  });
  const made = nodes.map(({ id }): GraphRelationship => {
    const to = `org:lab-${pick(ORGANISATIONS)}`;
    return { type: 'FROM_LAB', from: id, to, properties: { sources: ['source:made'] } };
  });
  const seen = new Set<string>();
  while (seen.size < links) {
    const newer = 1 + pick(works - 1);
    seen.add(`${newer} ${pick(newer)}`);
  }
  const built = [...seen].map((pair): GraphRelationship => {
    const [newer = 0, older = 0] = pair.split(' ').map(Number);
    const relation = RELATIONS[pick(RELATIONS.length)] ?? 'idea';
    const properties = { relation, evidence: 'Made for measuring.', sources: ['source:made'] };
    return { type: 'BUILDS_ON', from: nodes[newer]?.id ?? '', to: nodes[older]?.id ?? '', properties };
  });
  const source: GraphNode = {
    id: 'source:made',
    labels: ['Source'],
    properties: { id: 'source:made', name: 'Made', title: 'Made', format: 'stemma' },
  };
  return { nodes: [...nodes, ...organisations, source], relationships: [...made, ...built] };
}
