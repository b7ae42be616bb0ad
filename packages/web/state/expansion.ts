import type { Direction, Selection } from '@stemma/model';
import type { Transition } from './choice';
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

/** Opens one step from a work; where one is open, takes it back. */
export const toggleExpanded =
  (work: string, directions: readonly Direction[]): Transition =>
  (choice) => {
    const { expand } = choice.selection;
    const open = openEntries(choice.selection, work);
    const entries =
      open.length > 0
        ? open.map((collapse) => ({ collapse }))
        : directions.map((direction) => ({ work, direction, relations: [] }));
    return { ...choice, selection: { ...choice.selection, expand: [...expand, ...entries] } };
  };

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
  return work === undefined ? choice : toggleExpanded(work, ['back', 'on'])(choice);
};
