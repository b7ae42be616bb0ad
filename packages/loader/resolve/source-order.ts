import { byCodePoint } from '@stemma/model';
import type { SourceFacts } from './source-bundle';

/**
 * Formats in the order in which their word counts: the curated graph, catalogues with identifiers
 * and full author lists, bibliographies, model hubs, and last the lists that people write by hand.
 */
const FORMATS = [
  'canon',
  'stemma',
  'openalex',
  'epoch',
  'ecosystem',
  'bibtex',
  'csl',
  'huggingface',
  'reading-list',
];

/** The fixed order of sources: canon first, then by format, then by id. */
export function bySource(
  a: Pick<SourceFacts, 'id' | 'format'>,
  b: Pick<SourceFacts, 'id' | 'format'>,
): number {
  return rank(a.format) - rank(b.format) || byCodePoint(a.format, b.format) || byCodePoint(a.id, b.id);
}

function rank(format: string): number {
  const place = FORMATS.indexOf(format);
  return place < 0 ? FORMATS.length : place;
}
