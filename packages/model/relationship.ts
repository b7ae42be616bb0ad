import * as z from 'zod';
import { byCodePoint } from './compare';
import type { Properties } from './node';
import { RELATIONS } from './relation';
import { RELATIONSHIP_TYPES, type RelationshipType } from './relationship-type';

/** Properties of `BUILDS_ON`. */
export const buildsOnSchema = z.looseObject({
  relation: z.enum(RELATIONS),
  /** Why the link holds: our own words, or what a catalogue states. */
  evidence: z.string().min(1),
  /** Where that can be read. */
  evidenceUrl: z.string().optional(),
  /** The place inside it: a section, a page, a column. */
  evidenceWhere: z.string().optional(),
  /** Day on which it was read there, `YYYY-MM-DD`. */
  readOn: z.string().optional(),
  /** True where a person read the cited text and found the link stated. */
  checked: z.boolean().optional(),
  /** True where the link breaks an invariant together with another source; it is not traced. */
  disputed: z.boolean().optional(),
  sources: z.array(z.string()).optional(),
  statements: z.string().optional(),
});
export type BuildsOnProperties = z.infer<typeof buildsOnSchema>;

/** A relationship as every adapter, answer and export states it; `from` and `to` are node ids. */
export interface GraphRelationship<P extends object = Properties> {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: P;
}

export const graphRelationshipSchema = z.object({
  type: z.enum(RELATIONSHIP_TYPES),
  from: z.string(),
  to: z.string(),
  properties: z.looseObject({}),
});

/** What makes a relationship the same one: type, ends, and for `BUILDS_ON` the relation. */
export function relationshipKey(r: GraphRelationship<object>): string {
  const relation = r.type === 'BUILDS_ON' && 'relation' in r.properties ? String(r.properties.relation) : '';
  return JSON.stringify([r.type, r.from, r.to, relation]);
}

/** Order of relationships in every list that is promised sorted: type, start, end, relation. */
export function byRelationship(a: GraphRelationship<object>, b: GraphRelationship<object>): number {
  return (
    byCodePoint(a.type, b.type) ||
    byCodePoint(a.from, b.from) ||
    byCodePoint(a.to, b.to) ||
    byCodePoint(relationOf(a), relationOf(b))
  );
}

function relationOf(r: GraphRelationship<object>): string {
  return 'relation' in r.properties ? String(r.properties.relation) : '';
}
