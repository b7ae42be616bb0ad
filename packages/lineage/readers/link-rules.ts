import type { GraphRelationship, Relation, RelationshipType, Traceable } from '@stemma/model';

/** The types that lead from a work to what touches it. */
export const TOUCHING_TYPES = [
  'WRITTEN_BY',
  'FROM_LAB',
  'PUBLISHED_IN',
  'ABOUT',
  'LISTED_IN',
] as const satisfies readonly RelationshipType[];

/** Whether tracing these relations goes along a link; `INTRODUCED_IN` always, a disputed link never. */
export function isFollowed(link: GraphRelationship, relations: ReadonlySet<Traceable>): boolean {
  if (link.type === 'INTRODUCED_IN') return true;
  if (link.type === 'CITES') return relations.has('cites');
  if (link.type !== 'BUILDS_ON' || link.properties.disputed === true) return false;
  return relations.has(link.properties.relation as Relation);
}

/** Whether a link makes its newer end a direct descendant of its older one. */
export function isDescent(link: GraphRelationship): boolean {
  return (
    link.type === 'BUILDS_ON' &&
    link.properties.relation !== 'evaluation' &&
    link.properties.disputed !== true
  );
}
