export type {
  Bridge,
  CardLink,
  CommonAnswer,
  FacetCount,
  FacetsAnswer,
  GraphAnswer,
  Level,
  ListAnswer,
  PathAnswer,
  SearchAnswer,
  SearchHit,
  StatsAnswer,
  Unresolved,
  WorkAnswer,
} from './answers';
export type { GraphReader } from './graph-reader';
