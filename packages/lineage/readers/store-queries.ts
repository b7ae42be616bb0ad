import type { Direction, NodeLabel } from '@stemma/model';
import { NAME_FIELDS } from '../search/name-fields';
import { TOUCHING_TYPES } from './link-rules';

/**
 * The Cypher that lineage asks, in words that every store takes. `$ids` is a batch of ids; patterns
 * begin at the end that is known, so that a store finds it by its index.
 */
const LINK = 'RETURN a.id, b.id, type(r), properties(r)';
const BARE_LINK = 'RETURN a.id, b.id, type(r)';

export const levelQuery = (direction: Direction, withCitations: boolean) => `
  UNWIND $ids AS id ${linkPattern(direction, withCitations ? 'BUILDS_ON|INTRODUCED_IN|CITES' : 'BUILDS_ON|INTRODUCED_IN')}
  WHERE type(r) <> 'BUILDS_ON' OR (r.relation IN $relations AND coalesce(r.disputed, false) = false)
  ${BARE_LINK}`;

export const introducedQuery = (direction: Direction) => `
  UNWIND $ids AS id ${linkPattern(direction, 'INTRODUCED_IN')} ${BARE_LINK}`;

export const linksQuery = (direction: Direction) => `
  UNWIND $ids AS id ${linkPattern(direction, 'BUILDS_ON|INTRODUCED_IN|CITES')} ${LINK}`;

export const attachedQuery = `
  UNWIND $ids AS id MATCH (a:Work {id: id})-[r:${TOUCHING_TYPES.join('|')}]->(b) ${LINK}`;

export const laboratoriesQuery =
  'UNWIND $ids AS id MATCH (w:Work {id: id})-[:FROM_LAB]->(o:Organisation) RETURN id, o.id';

export const partsQuery = (label: 'Topic' | 'Organisation') => `
  UNWIND $ids AS id MATCH (a:${label} {id: id})-[r:PART_OF]->(b:${label}) ${LINK}`;

export const touchingQuery = ([type, label]: Touch) => `
  UNWIND $ids AS id MATCH (n:${label} {id: id})<-[:${type}]-(w:Work) RETURN DISTINCT w.id`;

export const touchedQuery = ([type, label]: Touch) => `
  UNWIND $ids AS id MATCH (n:${label} {id: id})<-[:${type}]-(w:Work) RETURN id, count(DISTINCT w.id)`;

export const nodesQuery = (label: NodeLabel) => `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n`;

/** What a list says of a node. */
export const LISTED = ['id', ...NAME_FIELDS, 'kind', 'date', 'year', '_colour'] as const;

export const listedQuery = (label: NodeLabel) =>
  `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN ${LISTED.map((name) => `n.${name}`).join(', ')}`;

export const descendantsQuery = `
  UNWIND $ids AS id MATCH (w:Work {id: id})<-[r:BUILDS_ON]-(c:Work)
  WHERE r.relation <> 'evaluation' AND coalesce(r.disputed, false) = false
  RETURN id, count(DISTINCT c.id)`;

export const citationsQuery = `
  UNWIND $ids AS id MATCH (w:Work {id: id})<-[:CITES]-(c:Work) RETURN id, count(DISTINCT c.id)`;

/** Ids of works in the store's own order, from after `$after` on. */
export const workIdsQuery = (limit: number) =>
  `MATCH (w:Work) WHERE w.id > $after RETURN w.id ORDER BY w.id LIMIT ${limit}`;

export const ownIdentifierQuery = 'MATCH (w:Work {id: $identifier}) RETURN w.id';

/** Of the schemes whose values stand in an indexed property of their own. */
export const indexedIdentifierQuery = (property: 'arxiv' | 'doi' | 'openalex') =>
  `MATCH (w:Work {${property}: $value}) RETURN w.id`;

export const formerIdentifierQuery = 'MATCH (w:Work) WHERE $identifier IN w.identifiers RETURN w.id';

/** Works whose links contain a text, in any case. */
export const linkedQuery = `
  MATCH (w:Work) WHERE toLower(w.url) CONTAINS $part OR any(link IN w.links WHERE toLower(link) CONTAINS $part)
  RETURN w.id, w.url, w.links`;

export const labelCountQuery = (label: string) => `MATCH (n:${label}) RETURN count(n)`;
export const typeCountQuery = (type: string) => `MATCH ()-[r:${type}]->() RETURN count(r)`;

type Touch = readonly [type: (typeof TOUCHING_TYPES)[number], label: NodeLabel];

/** Each type that leads from a work to what touches it, with the label there. */
export const TOUCHES: readonly Touch[] = [
  ['WRITTEN_BY', 'Author'],
  ['FROM_LAB', 'Organisation'],
  ['PUBLISHED_IN', 'Year'],
  ['ABOUT', 'Topic'],
  ['LISTED_IN', 'Source'],
];

/** `a` is the newer work, `b` the older one. */
function linkPattern(direction: Direction, types: string): string {
  return direction === 'back'
    ? `MATCH (a:Work {id: id})-[r:${types}]->(b:Work)`
    : `MATCH (b:Work {id: id})<-[r:${types}]-(a:Work)`;
}
