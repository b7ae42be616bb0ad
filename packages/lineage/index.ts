export type {
  Bridge,
  CardLink,
  CommonAnswer,
  FacetCount,
  FacetsAnswer,
  GraphAnswer,
  Level,
  LevelsAnswer,
  LineageLevels,
  ListAnswer,
  PathAnswer,
  SearchAnswer,
  SearchHit,
  StatsAnswer,
  Unresolved,
  WorkAnswer,
} from './answers';
export { type CommonOptions, commonAnswer } from './common-answer';
export { facetsAnswer } from './facets-answer';
export { type GraphAnswerOptions, graphAnswer } from './graph-answer';
export type { GraphReader } from './graph-reader';
export { levelsAnswer } from './levels-answer';
export type { Candidate, LineageErrorCode } from './lineage-error';
export { LineageError } from './lineage-error';
export { lineageLevels } from './lineage-levels';
export { listAnswer } from './list-answer';
export { type PathOptions, pathAnswer } from './path-answer';
export type { QuestionOptions } from './question-options';
export { memoryReader } from './readers/memory-reader';
export { storeReader } from './readers/store-reader';
export { requireResolved } from './require-resolved';
export { resolveWork } from './resolve/resolve-work';
export { type SearchOptions, searchAnswer } from './search/search-answer';
export { shownSubgraph } from './shown-subgraph';
export { statsAnswer } from './stats-answer';
export { workAnswer } from './work-answer';
