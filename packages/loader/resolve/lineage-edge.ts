import { byCodePoint, certainlyBefore, type PartialDate, type Relation } from '@stemma/model';
import type { BuildsOnStatement } from '../record';
import type { SaidWork } from './said';
import { bySource } from './source-order';
import { visibleDate, visibleYear } from './visible-values';

/** One statement of a record: that its work builds on another. */
export interface LineageStatement {
  readonly said: SaidWork;
  readonly statement: BuildsOnStatement;
}

/** A `BUILDS_ON` edge with everything that states it, in order. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly stated: LineageStatement[];
}

/** The statements of works as edges, each (from, to, relation) once. */
export function gatherEdges(
  statements: Iterable<LineageStatement & { readonly from: string; readonly to: string }>,
): LineageEdge[] {
  const edges = new Map<string, LineageEdge>();
  for (const { from, to, said, statement } of statements) {
    const key = `${from}\n${to}\n${statement.relation}`;
    const edge = edges.get(key) ?? { from, to, relation: statement.relation, stated: [] };
    edges.set(key, edge);
    edge.stated.push({ said, statement });
  }
  return [...edges.values()];
}

/** The date by which works are compared: the earliest public one that is shown, else the year. */
export function dateOf(said: readonly SaidWork[]): PartialDate | undefined {
  const records = said.map(({ record }) => record);
  const year = visibleYear(records);
  return visibleDate(records, year) ?? (year === undefined ? undefined : String(year).padStart(4, '0'));
}

/** True where the child is certainly older than what it is said to build on. */
export function isYoungerParent(edge: LineageEdge, dates: ReadonlyMap<string, PartialDate>): boolean {
  const [child, parent] = [dates.get(edge.from), dates.get(edge.to)];
  return child !== undefined && parent !== undefined && certainlyBefore(child, parent);
}

/**
 * Order in which edges are believed where some of them close a circle: those whose parent is certainly
 * older first, then by the source that states them, then by their ends.
 */
export function byBelief(
  dates: ReadonlyMap<string, PartialDate>,
): (a: LineageEdge, b: LineageEdge) => number {
  const doubt = ({ from, to }: LineageEdge) => {
    const [child, parent] = [dates.get(from), dates.get(to)];
    return child !== undefined && parent !== undefined && certainlyBefore(parent, child) ? 0 : 1;
  };
  return (a, b) => {
    const [x, y] = [a.stated[0]?.said.source, b.stated[0]?.said.source];
    return (
      doubt(a) - doubt(b) ||
      (x && y ? bySource(x, y) : 0) ||
      byCodePoint(a.from, b.from) ||
      byCodePoint(a.to, b.to) ||
      byCodePoint(a.relation, b.relation)
    );
  };
}
