import { byCodePoint, type GraphNode, type NodeLabel } from '@stemma/model';
import type { SearchAnswer } from '../answers';
import type { GraphReader } from '../graph-reader';
import { identifiersOfText } from '../identifiers-of-text';
import { type QuestionOptions, stopIfAborted } from '../question-options';
import { type Found, hitsOf } from './hit';
import { identifierRank, type Rank, rankNode } from './rank-node';
import { wordsOf } from './words';

/** What is searched, in the order in which labels follow each other where scores are equal. */
const LABELS = ['Work', 'Organisation', 'Author', 'Topic', 'Source'] as const satisfies readonly NodeLabel[];
type Searched = (typeof LABELS)[number];
const CANDIDATES = 200;

export interface SearchOptions extends QuestionOptions {
  /** Most hits; 20 where absent. */
  readonly limit?: number;
  /** Only things of these labels. */
  readonly labels?: readonly Searched[];
}

interface Ranked extends Found {
  readonly label: Searched;
}

/**
 * Works, people, laboratories, topics and reading lists that a text may mean, in one list: by score (see
 * `matchText`), then label, then descendants or works, then id. A text that states an identifier in the
 * graph gives the works that have it and no others.
 */
export async function searchAnswer(
  reader: GraphReader,
  query: string,
  { limit = 20, labels = LABELS, ...options }: SearchOptions = {},
): Promise<SearchAnswer> {
  const ranked = await found(reader, query, labels, options);
  ranked.sort(
    (a, b) =>
      b.score - a.score ||
      LABELS.indexOf(a.label) - LABELS.indexOf(b.label) ||
      b.size - a.size ||
      byCodePoint(a.node.id, b.node.id),
  );
  stopIfAborted(options);
  const hits = await hitsOf(reader, ranked.slice(0, limit));
  return { query, total: ranked.length, hits };
}

async function found(
  reader: GraphReader,
  query: string,
  labels: readonly Searched[],
  options: QuestionOptions,
): Promise<Ranked[]> {
  if (labels.includes('Work')) {
    for (const identifier of identifiersOfText(query)) {
      stopIfAborted(options);
      const works = await reader.works(await reader.identified(identifier));
      if (works.length > 0)
        return withSizes(
          reader,
          'Work',
          works.map((node) => ({ node: node as GraphNode, ...identifierRank(identifier) })),
        );
    }
  }
  const words = wordsOf(query);
  const ranked: Ranked[] = [];
  for (const label of words.length > 0 ? labels : []) {
    stopIfAborted(options);
    const nodes = await reader.candidates(label, query, CANDIDATES);
    const fitting = nodes.flatMap((node) => {
      const rank = rankNode(words, node);
      return rank ? { node, ...rank } : [];
    });
    ranked.push(...(await withSizes(reader, label, fitting)));
  }
  return ranked;
}

async function withSizes(
  reader: GraphReader,
  label: Searched,
  ranked: readonly (Rank & { readonly node: GraphNode })[],
): Promise<Ranked[]> {
  const ids = ranked.map(({ node }) => node.id);
  const sizes = label === 'Work' ? await reader.descendants(ids) : await reader.touched(ids);
  const all = ranked.map((one) => ({ ...one, label, size: sizes[one.node.id] ?? 0 }));
  // A source that lists no work is where a fact was read: nothing to open.
  return label === 'Source' ? all.filter(({ size }) => size > 0) : all;
}
