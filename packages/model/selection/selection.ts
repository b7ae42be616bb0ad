import * as z from 'zod';
import { WORK_KINDS } from '../labels';
import { RELATIONS, TRACEABLE } from '../relation';

/** A work by id, former id, arXiv id, name or alias; resolved where the selection is answered. */
const workReference = z.string().min(1);
const steps = z.int().min(0).max(99);
const year = z.int().min(0).max(9999);

/** Values of one facet: a work passes that has one of `any` (where given) and none of `not`. */
function facet<T extends z.ZodType<string>>(value: T) {
  return z.strictObject({
    any: z.array(value).default([]),
    not: z.array(value).default([]),
  });
}

export const FACETS = ['organisation', 'author', 'topic', 'kind', 'source', 'relation'] as const;
export type FacetName = (typeof FACETS)[number];

const facetsSchema = z.strictObject({
  organisation: facet(z.string().min(1)).optional(),
  author: facet(z.string().min(1)).optional(),
  topic: facet(z.string().min(1)).optional(),
  kind: facet(z.enum(WORK_KINDS)).optional(),
  source: facet(z.string().min(1)).optional(),
  /** Links of these relations, and the works that they join. */
  relation: facet(z.enum(RELATIONS)).optional(),
});
export type Facets = z.infer<typeof facetsSchema>;

/** What the graph does not know of a work: no date; said by one source only; named, not described. */
export const GAPS = ['undated', 'one-source', 'stub'] as const;
export type Gap = (typeof GAPS)[number];
const gapRuleSchema = z.enum(['only', 'without']);

export const DIRECTIONS = ['back', 'on'] as const;
/** `back` to what a work builds on (its ancestors), `on` to what builds on it (its descendants). */
export type Direction = (typeof DIRECTIONS)[number];

/** An entry of the log of expansions: one step from a work, or the collapse of an earlier entry. */
const expansionSchema = z.union([
  z.strictObject({
    work: workReference,
    direction: z.enum(DIRECTIONS),
    /** Empty: those that the selection traces. */
    relations: z.array(z.enum(TRACEABLE)).default([]),
    /** The first so many, by descendants; all where absent. */
    first: z.int().positive().optional(),
  }),
  /** Takes back the entry at this index of the log. */
  z.strictObject({ collapse: z.int().min(0) }),
]);
export type Expansion = z.infer<typeof expansionSchema>;

const pairSchema = z.strictObject({ a: workReference, b: workReference });

/**
 * Which part of the graph is meant. Trace first (`focus`, `back`, `on`, `relations`, `expand`,
 * `path`, `compare` or `cypher`), then filter (`facets`, years, `gaps`, `text`, `exclude`); a focus
 * is never filtered out. An empty selection is the whole graph.
 */
export const selectionSchema = z.strictObject({
  focus: z.array(workReference).default([]),
  /** Steps to what the focus builds on; `DEFAULT_STEPS.back` where absent. */
  back: steps.optional(),
  /** Steps to what builds on the focus; `DEFAULT_STEPS.on` where absent. */
  on: steps.optional(),
  /** Relations that are traced; empty: all but `evaluation`, without citations. */
  relations: z.array(z.enum(TRACEABLE)).default([]),
  expand: z.array(expansionSchema).default([]),
  /** Works that are hidden. */
  exclude: z.array(workReference).default([]),
  facets: facetsSchema.default({}),
  /** First and last year, both included. */
  since: year.optional(),
  until: year.optional(),
  gaps: z.partialRecord(z.enum(GAPS), gapRuleSchema).default({}),
  /** Every word occurs in name, title, aliases or summary. */
  text: z.string().min(1).optional(),
  path: pairSchema.optional(),
  compare: pairSchema.optional(),
  cypher: z.string().min(1).optional(),
  /** Most works in the picture; nearest to the focus first, then by descendants. */
  cap: z.int().positive().optional(),
});
export type Selection = z.infer<typeof selectionSchema>;

export const EMPTY_SELECTION: Selection = selectionSchema.parse({});

/** Steps that are traced from a focus where a selection does not say. */
export const DEFAULT_STEPS = { back: 3, on: 2 } as const;
