/** The node labels of the graph; every node carries exactly one of these, and a `Work` also its kinds. */
export const NODE_LABELS = ['Work', 'Author', 'Organisation', 'Year', 'Topic', 'Source'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/**
 * The kinds of a work in the order in which one is chosen to be drawn: a work that is both a model
 * and a paper is drawn as a model.
 */
export const WORK_KINDS = [
  'model',
  'dataset',
  'software',
  'paper',
  'report',
  'book',
  'course',
  'video',
  'article',
  'website',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const KIND_LABELS = {
  model: 'Model',
  dataset: 'Dataset',
  software: 'Software',
  paper: 'Paper',
  report: 'Report',
  book: 'Book',
  course: 'Course',
  video: 'Video',
  article: 'Article',
  website: 'Website',
} as const satisfies Record<WorkKind, string>;
export type KindLabel = (typeof KIND_LABELS)[WorkKind];

/** The kind to draw for a work of several kinds; `website` where none is known. */
export function drawnKind(kinds: Iterable<WorkKind>): WorkKind {
  const given = new Set(kinds);
  return WORK_KINDS.find((kind) => given.has(kind)) ?? 'website';
}

/** Labels of a work node: `Work` first, then one label a kind in the fixed order of kinds. */
export function workLabels(kinds: Iterable<WorkKind>): string[] {
  const given = new Set(kinds);
  return ['Work', ...WORK_KINDS.filter((kind) => given.has(kind)).map((kind) => KIND_LABELS[kind])];
}

/** The kinds that the labels of a work node state, in the fixed order of kinds. */
export function kindsOfLabels(labels: readonly string[]): WorkKind[] {
  return WORK_KINDS.filter((kind) => labels.includes(KIND_LABELS[kind]));
}
