import type { GraphAnswer } from '@stemma/lineage';
import { fold, isWork, type WorkNode } from '@stemma/model';
import { ancestorsWithin, type Parents, parentsWithin } from './ancestors-within';

/** Something to ask of the graph: what a work builds on, how one descends from another, what two share. */
export type Question =
  | { readonly ask: 'ancestors'; readonly a: WorkNode }
  | { readonly ask: 'path' | 'common'; readonly a: WorkNode; readonly b: WorkNode };

/** Works that many have heard of: asked about first where the graph has them. */
const KNOWN = {
  ancestors: [['LLaMA'], ['GPT-4'], ['GPT-3'], ['BERT']],
  path: [
    ['Stable Diffusion', 'GAN'],
    ['GPT-4', 'Transformer'],
    ['LLaMA', 'Seq2Seq'],
  ],
  common: [
    ['ChatGPT', 'AlphaFold'],
    ['ChatGPT', 'AlphaFold 2'],
    ['Stable Diffusion', 'ChatGPT'],
  ],
} as const;

/** How many of the most connected works are looked through where no known name is there. */
const LOOKED_THROUGH = 40;

/** One question of each sort that has an answer within these works; none where there is none. */
export function pickQuestions(answer: GraphAnswer): Question[] {
  const works = answer.subgraph.nodes.flatMap((node) => (isWork(node) ? [node] : []));
  const parents = parentsWithin(answer.subgraph);
  const named = byName(works);
  const ranked = works
    .toSorted((a, b) => ancestorsWithin(parents, b.id).size - ancestorsWithin(parents, a.id).size)
    .slice(0, LOOKED_THROUGH);
  return [
    ancestors(named, ranked, parents),
    path(named, ranked, works, parents),
    common(named, ranked, parents),
  ].filter((question) => question !== undefined);
}

function byName(works: readonly WorkNode[]): (name: string) => WorkNode | undefined {
  const index = new Map<string, WorkNode>();
  for (const work of works) for (const name of work.properties.aliases ?? []) index.set(fold(name), work);
  for (const work of works) index.set(fold(work.properties.name), work);
  return (name) => index.get(fold(name));
}

type Named = (name: string) => WorkNode | undefined;

function ancestors(named: Named, ranked: readonly WorkNode[], parents: Parents): Question | undefined {
  const a = [...KNOWN.ancestors.map(([name]) => named(name)), ...ranked].find(
    (work) => work && ancestorsWithin(parents, work.id).size > 0,
  );
  return a && { ask: 'ancestors', a };
}

function path(
  named: Named,
  ranked: readonly WorkNode[],
  works: readonly WorkNode[],
  parents: Parents,
): Question | undefined {
  for (const [young, old] of KNOWN.path) {
    const a = named(young);
    const b = named(old);
    if (a && b && ancestorsWithin(parents, a.id).has(b.id)) return { ask: 'path', a, b };
  }
  const a = ranked[0];
  if (!a) return undefined;
  const reached = ancestorsWithin(parents, a.id);
  const farthest = [...reached].reduce((far, next) => (next[1] > far[1] ? next : far), ['', 0] as const);
  const b = works.find(({ id }) => id === farthest[0]);
  return b && { ask: 'path', a, b };
}

function common(named: Named, ranked: readonly WorkNode[], parents: Parents): Question | undefined {
  const shared = (a: WorkNode, b: WorkNode) => {
    const of = ancestorsWithin(parents, b.id);
    return [...ancestorsWithin(parents, a.id).keys()].some((id) => of.has(id));
  };
  for (const [first, second] of KNOWN.common) {
    const a = named(first);
    const b = named(second);
    if (a && b && a !== b && shared(a, b)) return { ask: 'common', a, b };
  }
  for (const a of ranked)
    for (const b of ranked) {
      const related = ancestorsWithin(parents, a.id).has(b.id) || ancestorsWithin(parents, b.id).has(a.id);
      if (a !== b && !related && shared(a, b)) return { ask: 'common', a, b };
    }
  return undefined;
}
