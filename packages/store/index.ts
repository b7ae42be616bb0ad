export type {
  CypherParameters,
  CypherValue,
  GraphPath,
  GraphStore,
  ReadLimits,
  Rows,
  StoreCapabilities,
  StoreInfo,
  WriteBatch,
} from './port';
