export { byCodePoint } from './compare';
export { fold, foldTitle } from './fold';
export type { Identifier, IdentifierScheme } from './identifier';
export {
  IDENTIFIER_SCHEMES,
  identifierRank,
  isStrong,
  STRONG_SCHEMES,
  schemeOf,
} from './identifier';
export type { KindLabel, NodeLabel, WorkKind } from './labels';
export {
  drawnKind,
  KIND_LABELS,
  kindsOfLabels,
  NODE_LABELS,
  WORK_KINDS,
  workLabels,
} from './labels';
export { mentionedText } from './mentioned-text';
export type { ModelErrorCode } from './model-error';
export { ModelError } from './model-error';
export type {
  GraphNode,
  Properties,
  PropertyValue,
  WorkNode,
  WorkProperties,
} from './node';
export {
  authorPropertiesSchema,
  graphNodeSchema,
  organisationPropertiesSchema,
  sourcePropertiesSchema,
  topicPropertiesSchema,
  workPropertiesSchema,
  yearPropertiesSchema,
} from './node';
export { isWork, nodeLabel } from './node-label';
export type { PartialDate } from './partial-date';
export {
  certainlyBefore,
  decimalYear,
  earliest,
  isPartialDate,
  yearOf,
} from './partial-date';
export { partialDateSchema } from './partial-date-schema';
export type { Problem, ProblemCode } from './problem';
export { formatProblem, PROBLEM_CODES } from './problem';
export { CIRCUMSTANCES, isLocal, SET_LISTS } from './property-role';
export { arxivId, doiIdentifier, recognise } from './recognise';
export type { Relation, RelationFamily, Traceable } from './relation';
export {
  familyOf,
  RELATION_FAMILIES,
  RELATIONS,
  TRACEABLE,
  TRACED_RELATIONS,
} from './relation';
export type { BuildsOnProperties, GraphRelationship } from './relationship';
export {
  buildsOnSchema,
  byRelationship,
  graphRelationshipSchema,
  relationshipKey,
} from './relationship';
export type { RelationshipType, WorkLinkType } from './relationship-type';
export {
  RELATIONSHIP_ENDS,
  RELATIONSHIP_TYPES,
  WORK_LINK_TYPES,
} from './relationship-type';
export { SECTION_SEPARATOR } from './section-path';
export { readSelection, writeSelection } from './selection/codec';
export type { Lines } from './selection/lines-of';
export { linesOf } from './selection/lines-of';
export { readLink, writeLink } from './selection/link';
export type {
  Direction,
  Expansion,
  FacetName,
  Facets,
  Gap,
  Selection,
} from './selection/selection';
export {
  DEFAULT_STEPS,
  DIRECTIONS,
  EMPTY_SELECTION,
  FACETS,
  GAPS,
  selectionSchema,
} from './selection/selection';
export { isUntraced } from './selection/untraced';
export type { Frame, Language, Layout, View } from './selection/view';
export {
  DEFAULT_VIEW,
  FRAMES,
  LANGUAGES,
  LAYOUTS,
  LINK_VERSION,
  readView,
  viewSchema,
  writeView,
} from './selection/view';
export type { Pairs, WireField } from './selection/wire';
export { FACET_PARAMETER, SELECTION_FIELDS } from './selection/wire';
export { slug } from './slug';
export type { Subgraph } from './subgraph';
export { sortSubgraph, subgraphSchema } from './subgraph';
export { typoDistance } from './typo-distance';
export { normaliseUrl, parseUrl } from './web-address';
