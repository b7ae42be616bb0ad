import * as z from 'zod';
import { WORK_KINDS } from './labels';
import { partialDateSchema } from './partial-date-schema';

/**
 * What every node has: `id` is unique within its label; `name` is what is drawn; `sources` are the
 * ids of the `Source` nodes that said it; `identifiers` all it has and had; `statements` JSON text of
 * who said what, present where several records describe the node (see `statements.ts`).
 */
const common = {
  id: z.string().min(1),
  name: z.string(),
  sources: z.array(z.string()).optional(),
  identifiers: z.array(z.string()).optional(),
  statements: z.string().optional(),
};

export const workPropertiesSchema = z.looseObject({
  ...common,
  /** The one kind that is drawn, of all that the labels state. */
  kind: z.enum(WORK_KINDS),
  title: z.string(),
  titleZh: z.string().optional(),
  year: z.int().optional(),
  /** Earliest public date: announcement or first version, whichever came first. */
  date: partialDateSchema.optional(),
  /** Date of the first version of the paper, where it differs from `date`. */
  firstVersion: partialDateSchema.optional(),
  url: z.string().optional(),
  /** Further addresses, and what each is called: two lists in step. */
  links: z.array(z.string()).optional(),
  linkLabels: z.array(z.string()).optional(),
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  openalex: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  summary: z.string().optional(),
  summaryZh: z.string().optional(),
  /** Number of authors, where it is known. */
  authorCount: z.int().optional(),
  /** What a source says wrongly of this work, and why that is wrong. */
  correction: z.string().optional(),
  /** True for a work that was withdrawn by its publisher or authors. */
  retracted: z.boolean().optional(),
  /** True for a cover, an index or the like, which is no work of its own. */
  paratext: z.boolean().optional(),
  /** What is known of doubt: differing dates, missing names. */
  note: z.string().optional(),
  /** True for a work that is named as a parent and described by nobody. */
  stub: z.boolean().optional(),
});
export type WorkProperties = z.infer<typeof workPropertiesSchema>;

export const authorPropertiesSchema = z.looseObject({
  ...common,
  orcid: z.string().optional(),
  openalex: z.string().optional(),
  aliases: z.array(z.string()).optional(),
});
export const organisationPropertiesSchema = z.looseObject({
  ...common,
  ror: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  /** ISO 3166 alpha-2 code. */
  country: z.string().optional(),
  type: z.string().optional(),
  /** Slot of the organisation palette, 0 to 7; absent for all others. */
  _colour: z.int().optional(),
});
export const yearPropertiesSchema = z.looseObject({ ...common, year: z.int() });
export const topicPropertiesSchema = z.looseObject({
  ...common,
  nameZh: z.string().optional(),
});
export const sourcePropertiesSchema = z.looseObject({
  ...common,
  title: z.string(),
  url: z.string().optional(),
  licence: z.string().optional(),
  attribution: z.string().optional(),
  format: z.string(),
  /** `sha256:` of what was read; absent for a source that is only described. */
  digest: z.string().optional(),
  /** ISO 8601 instant, UTC. */
  loadedAt: z.string().optional(),
  progress: z.string().optional(),
});

/** A value that both stores keep: text, number, truth value, or a list of one of these. */
export type PropertyValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | readonly boolean[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node as every adapter, answer and export states it. `labels` begins with its node label. */
export interface GraphNode<P extends object = Properties> {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: P;
}
export type WorkNode = GraphNode<WorkProperties>;

export const graphNodeSchema = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.looseObject({ name: z.string().optional() }),
});
