import {
  type GraphRelationship,
  type Selection,
  type Subgraph,
  WORK_LINK_TYPES,
  type WorkLinkType,
} from '@stemma/model';
import { keepsRelation } from './filter/conditions';

/** The links of a subgraph that a picture draws: citations only where they are traced. */
export function drawnLinks({ relationships }: Subgraph, { relations }: Selection): GraphRelationship[] {
  const withCitations = relations.includes('cites');
  return relationships.filter(({ type }) => isWorkLink(type) && (type !== 'CITES' || withCitations));
}

/** Whether the filter keeps a link: both its works, and its relation. */
export function isLinkKept(
  { type, from, to, properties }: GraphRelationship,
  selection: Selection,
  isKept: (work: string) => boolean,
): boolean {
  if (!isKept(from) || !isKept(to)) return false;
  return type !== 'BUILDS_ON' || keepsRelation(selection, String(properties.relation));
}

function isWorkLink(type: GraphRelationship['type']): type is WorkLinkType {
  return WORK_LINK_TYPES.some((link) => link === type);
}
