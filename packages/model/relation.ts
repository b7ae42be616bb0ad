/**
 * How one work builds on another: the `relation` of a `BUILDS_ON` relationship, grouped in families
 * that a reader can name. The newer work is the start, the older the end.
 */
export const RELATION_FAMILIES = ['weights', 'design', 'training', 'data', 'reference'] as const;
export type RelationFamily = (typeof RELATION_FAMILIES)[number];

const FAMILY_OF = {
  /** Continued or fine-tuned from the older work's parameters. */
  weights: 'weights',
  /** A small set of new parameters beside the frozen older ones. */
  adapter: 'weights',
  /** Parameters of several models combined. */
  merged: 'weights',
  /** The older parameters at a lower precision. */
  quantised: 'weights',
  /** Trained to reproduce the older model's outputs. */
  distilled: 'weights',
  /** Takes the overall design. */
  architecture: 'design',
  /** Takes one part of the design. */
  component: 'design',
  /** Develops the older work further. */
  extends: 'design',
  /** Takes the loss or task that is optimised. */
  objective: 'training',
  /** Takes the procedure of training. */
  'training-method': 'training',
  /** Takes sizes and budgets from the older work's findings. */
  scaling: 'training',
  /** Trained on the older work, or on data made by it. */
  'training-data': 'data',
  /** Measured against or on the older work: context, not descent. */
  evaluation: 'reference',
  /** Takes a thought, said by the authors or by a source. */
  idea: 'reference',
  /** A catalogue names a dependency and no more. */
  unspecified: 'reference',
} as const satisfies Record<string, RelationFamily>;

export type Relation = keyof typeof FAMILY_OF;
export const RELATIONS = Object.keys(FAMILY_OF) as Relation[];

export function familyOf(relation: Relation): RelationFamily {
  return FAMILY_OF[relation];
}

/** Relations that tracing follows unless told otherwise: all but `evaluation`. */
export const TRACED_RELATIONS: readonly Relation[] = RELATIONS.filter((r) => r !== 'evaluation');

/** What a person may ask to trace: the relations of `BUILDS_ON`, and citations. */
export const TRACEABLE = [...RELATIONS, 'cites'] as const;
export type Traceable = Relation | 'cites';
