export { backup, restore } from './backup';
export { ContentHash, contentHash, contentHashOf } from './content-hash';
export type { GraphSink } from './graph-sink';
export { KeyTable } from './key-table/key-table';
export { TextHash } from './key-table/text-hash';
export type { LoadOptions, LoadSession } from './load-session';
export type { ImportCommands } from './neo4j-admin/import-folder';
export { ImportFolder } from './neo4j-admin/import-folder';
export { beginLoad, currentState, openReadOnly, openStore, rollback } from './open-store';
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
export type { QueryPosition, StoreErrorCode } from './store-error';
export { StoreError } from './store-error';
export { onDisk } from './system-error';
export { readWorkTable } from './work-table/read-work-table';
export type { TabledValue, WorkTable } from './work-table/work-table';
