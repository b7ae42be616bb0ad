import type { FacetName, NodeLabel } from '@stemma/model';
import type { GraphReader } from '../graph-reader';
import { LineageError } from '../lineage-error';
import { named, type Resolution, resolution } from './named';
import { nearNames } from './near-names';

/** Facets whose values are nodes, by id or name; the values of the others are words of the model. */
export const VALUE_LABELS = {
  organisation: 'Organisation',
  author: 'Author',
  topic: 'Topic',
  source: 'Source',
} as const satisfies Partial<Record<FacetName, NodeLabel>>;
export type NodeFacet = keyof typeof VALUE_LABELS;

/** What a facet's value means: an id, else a name or alias with case, accents and punctuation folded. */
export async function findValue(reader: GraphReader, facet: NodeFacet, value: string): Promise<Resolution> {
  const label = VALUE_LABELS[facet];
  const [exact] = await reader.nodes(label, [value]);
  if (exact) return { id: exact.id };
  const found = await resolution(reader, label, await named(reader, label, value));
  if (found) return found;
  return { reason: 'unknown', candidates: await nearNames(reader, label, value) };
}

/**
 * The id of the node that a facet's value means.
 * @throws LineageError `unknown-value`, `ambiguous-value`, with near or possible names.
 */
export async function resolveValue(reader: GraphReader, facet: NodeFacet, value: string): Promise<string> {
  const found = await findValue(reader, facet, value);
  if ('id' in found) return found.id;
  const message =
    found.reason === 'unknown'
      ? `no ${facet} is called "${value}"${found.candidates.length > 0 ? '; near names:' : ''}`
      : `"${value}" may mean several: say which ${facet} by its id:`;
  throw new LineageError(`${found.reason}-value`, message, found.candidates);
}
