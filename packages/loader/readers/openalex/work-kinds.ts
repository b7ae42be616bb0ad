import type { WorkKind } from '@stemma/model';

/** Types of works (https://developers.openalex.org/api-reference/work-types, and older ones) that are no papers. */
const KINDS: Readonly<Record<string, WorkKind>> = {
  book: 'book',
  'book-series': 'book',
  'book-set': 'book',
  'edited-book': 'book',
  monograph: 'book',
  'reference-book': 'book',
  dataset: 'dataset',
  database: 'dataset',
  libguides: 'website',
  report: 'report',
  'report-series': 'report',
  standard: 'report',
  software: 'software',
};

/** The kinds of a work by its `type`; what else OpenAlex holds (articles, preprints, theses, letters …) is a paper. */
export function workKinds(type: string | null | undefined): WorkKind[] {
  return [(type && KINDS[type.toLowerCase()]) || 'paper'];
}
