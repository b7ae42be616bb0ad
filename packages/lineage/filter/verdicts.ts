import type { Selection } from '@stemma/model';
import { type ConditionName, conditionsOf } from './conditions';
import type { WorkFacts } from './work-facts';

/** The conditions that a work fails; none: it is kept. */
export type Verdict = readonly ConditionName[];

/**
 * What each work fails of a selection's filter, in one pass.
 * @param kept never filtered out (the focus).
 * @param added kept by all but `exclude` (what was opened where nothing is traced).
 */
export function verdicts(
  facts: ReadonlyMap<string, WorkFacts>,
  selection: Selection,
  kept: ReadonlySet<string>,
  added: ReadonlySet<string> = new Set(),
): Map<string, Verdict> {
  const conditions = conditionsOf(selection);
  return new Map(
    [...facts].map(([id, work]) => {
      if (kept.has(id)) return [id, []];
      const failed = conditions.filter(({ holds }) => !holds(work)).map(({ name }) => name);
      return [id, added.has(id) ? failed.filter((name) => name === 'exclude') : failed];
    }),
  );
}

/** Whether a work is kept by all conditions but this one. */
export function isKeptWithout(verdict: Verdict | undefined, condition: ConditionName): boolean {
  return verdict?.every((name) => name === condition) ?? false;
}
