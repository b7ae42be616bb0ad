import type { ColumnRole } from './column-role';
import type { Run } from './run';
import type { Unit } from './unit';

/** A column of a table, and what a row has in it. */
export interface Field {
  readonly heading: string;
  readonly role: ColumnRole;
  readonly runs: readonly Run[];
  readonly unit: Unit;
}
