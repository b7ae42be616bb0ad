import { byCodePoint, fold, foldTitle, type GraphNode, type NodeLabel } from '@stemma/model';
import type { GraphReader } from '../graph-reader';
import type { Candidate } from '../lineage-error';
import { drawnName, nameFields } from '../search/name-fields';

const CANDIDATES = 200;

/** What a reference means: one thing, several, or none with near names. */
export type Resolution =
  | { readonly id: string }
  | { readonly reason: 'unknown' | 'ambiguous'; readonly candidates: readonly Candidate[] };

/** Fields that name a thing, the closest first: what an earlier one names, a later one does not contest. */
const TIERS: readonly (readonly string[])[] = [['name', 'nameZh'], ['aliases'], ['title', 'titleZh']];

/**
 * Ids of the nodes of a label that are called a text: by name as written, else by name, alias or title with case,
 * accents and punctuation folded. The first of these that names anything decides.
 */
export async function named(reader: GraphReader, label: NodeLabel, text: string): Promise<string[]> {
  const nodes = await reader.candidates(label, text, CANDIDATES);
  const exactly = nodes.filter((node) => node.properties.name === text);
  if (exactly.length === 1) return exactly.map(({ id }) => id);
  const wanted = comparable(text);
  for (const tier of TIERS) {
    const found = nodes.filter((node) =>
      nameFields(node).some(({ field, text: name }) => tier.includes(field) && comparable(name) === wanted),
    );
    if (found.length > 0) return found.map(({ id }) => id).sort(byCodePoint);
  }
  return [];
}

/** One id resolves; several are ambiguous, each with its name. */
export async function resolution(
  reader: GraphReader,
  label: NodeLabel,
  ids: readonly string[],
): Promise<Resolution | undefined> {
  const [id] = ids;
  if (id === undefined) return undefined;
  if (ids.length === 1) return { id };
  const nodes = await reader.nodes(label, ids);
  return { reason: 'ambiguous', candidates: nodes.map(candidate).sort((a, b) => byCodePoint(a.id, b.id)) };
}

function candidate(node: GraphNode<object>): Candidate {
  return { id: node.id, name: drawnName(node) };
}

function comparable(text: string): string {
  return foldTitle(text) || fold(text);
}
