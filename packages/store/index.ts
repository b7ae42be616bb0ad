export { backup, restore } from './backup';
export { IntList } from './compact/int-list';
export { KeyTable } from './compact/key-table';
export { TextHash } from './compact/text-hash';
export { ContentHash, contentHash, contentHashOf } from './content-hash';
export type { GraphSink } from './graph-sink';
export type { LoadOptions, LoadSession } from './load-session';
export type { ImportCommands } from './neo4j-admin/import-folder';
export { ImportFolder } from './neo4j-admin/import-folder';
export { beginLoad, currentState, openReadOnly, openStore, opensAside, rollback } from './open-store';
export type {
  CypherParameters,
  CypherValue,
  GraphPath,
  GraphStore,
  ReadLimits,
  Rows,
  RunningLoad,
  StoreCapabilities,
  StoreInfo,
  WriteBatch,
} from './port';
export { pourGraph } from './pour-graph';
export type { QueryPosition, StoreErrorCode } from './store-error';
export { StoreError } from './store-error';
export { onDisk } from './system-error';
export { readWorkTable } from './work-table/read-work-table';
export type { TabledValue, WorkTable } from './work-table/work-table';
