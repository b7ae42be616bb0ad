import type { Direction, Selection } from '@stemma/model';
import type { Choice, Transition } from './choice';
import { cardOf } from './chosen';

/** Indices of the log's entries that open this work and stand: no later entry takes them back. */
export function openEntries(selection: Selection, work: string): number[] {
  const collapsed = new Set(
    selection.expand.flatMap((entry) => ('collapse' in entry ? [entry.collapse] : [])),
  );
  return selection.expand.flatMap((entry, index) =>
    'work' in entry && entry.work === work && !collapsed.has(index) ? [index] : [],
  );
}

function logged(choice: Choice, entries: Selection['expand']): Choice {
  const expand = [...choice.selection.expand, ...entries];
  return { ...choice, selection: { ...choice.selection, expand } };
}

/** Opens one step from a work. */
export const openStep =
  (work: string, ...directions: readonly Direction[]): Transition =>
  (choice) =>
    logged(
      choice,
      directions.map((direction) => ({ work, direction, relations: [] })),
    );

/** Takes back all that was opened from a work. */
export const collapseSteps =
  (work: string): Transition =>
  (choice) =>
    logged(
      choice,
      openEntries(choice.selection, work).map((collapse) => ({ collapse })),
    );

/** Opens a step both ways from a work; where one is open, takes it back. */
export const toggleSteps =
  (work: string): Transition =>
  (choice) =>
    openEntries(choice.selection, work).length > 0
      ? collapseSteps(work)(choice)
      : openStep(work, 'back', 'on')(choice);

/** Takes a work out of the picture. */
export const hideWork =
  (work: string): Transition =>
  (choice) => ({
    selection: { ...choice.selection, exclude: [...choice.selection.exclude, work] },
    view: { ...choice.view, chosen: choice.view.chosen.filter((id) => id !== work), evidence: undefined },
  });

export const showHidden: Transition = (choice) => ({
  ...choice,
  selection: { ...choice.selection, exclude: [] },
});

/** Opens a step both ways from the work whose card is shown. */
export const openStepOfCard: Transition = (choice) => {
  const work = cardOf(choice);
  return work === undefined ? choice : toggleSteps(work)(choice);
};
