import {
  DEFAULT_STEPS,
  DEFAULT_VIEW,
  type Direction,
  EMPTY_SELECTION,
  type Selection,
  TRACED_RELATIONS,
} from '@stemma/model';
import type { Choice, Transition } from './choice';

/** A new picture keeps of the view what is about the person, not about the works. */
function fresh({ view }: Choice, selection: Partial<Selection>): Choice {
  return {
    selection: { ...EMPTY_SELECTION, ...selection },
    view: {
      ...DEFAULT_VIEW,
      layout: view.layout === 'table' ? 'table' : undefined,
      frame: view.frame,
      outside: view.outside,
      colours: view.colours,
      folded: view.folded.filter((side) => side !== 'panel'),
      language: view.language,
    },
  };
}

/** The lineage of a work, to the steps that are usual where none are said. */
export const focusOn =
  (id: string, steps: { readonly back?: number; readonly on?: number } = {}): Transition =>
  (choice) =>
    fresh(choice, { focus: [id], ...steps });

/** A work alone with what it directly builds on and what directly builds on it. */
export const isolate =
  (id: string): Transition =>
  (choice) =>
    fresh(choice, { focus: [id], back: 1, on: 1 });

/** What a work builds on, without what builds on it. */
export const ancestorsOf =
  (id: string): Transition =>
  (choice) =>
    fresh(choice, { focus: [id], on: 0 });

/** The works of a laboratory, person or topic. */
export const worksOf =
  (facet: 'organisation' | 'author' | 'topic' | 'source', value: string): Transition =>
  (choice) =>
    fresh(choice, { facets: { [facet]: { any: [value], not: [] } } });

/** The whole graph; the layout is said, for an empty selection alone is the start page. */
export const everything: Transition = (choice) => {
  const next = fresh(choice, {});
  return { ...next, view: { ...next.view, layout: next.view.layout ?? 'timeline' } };
};

export const pathBetween =
  (a: string, b: string): Transition =>
  (choice) =>
    fresh(choice, { path: { a, b } });

export const sharedBy =
  (a: string, b: string): Transition =>
  (choice) =>
    fresh(choice, { compare: { a, b } });

/** A reading list with all its items in their order. */
export const readingList =
  (source: string): Transition =>
  (choice) => {
    const next = fresh(choice, { facets: { source: { any: [source], not: [] } } });
    return { ...next, view: { ...next.view, layout: 'list' } };
  };

export const goHome: Transition = ({ view }) => ({
  selection: EMPTY_SELECTION,
  view: { ...DEFAULT_VIEW, language: view.language },
});

/** Steps that are traced in a direction. */
export function stepsOf(selection: Selection, direction: Direction): number {
  return selection[direction] ?? DEFAULT_STEPS[direction];
}

export const MOST_STEPS = 9;

/** One step more or less; a new picture, so the camera goes back to the whole. */
export const changeSteps =
  (direction: Direction, by: 1 | -1): Transition =>
  (choice) => {
    const steps = stepsOf(choice.selection, direction) + by;
    if (steps < 0 || steps > MOST_STEPS) return choice;
    return {
      selection: { ...choice.selection, [direction]: steps },
      view: { ...choice.view, camera: undefined },
    };
  };

/** Follows citations too: all there is where nothing else is known of a work. */
export const traceCitations: Transition = (choice) => ({
  ...choice,
  selection: { ...choice.selection, relations: [...TRACED_RELATIONS, 'cites'] },
});

/** Raises the number of works that are drawn at most. */
export const raiseCap =
  (cap: number): Transition =>
  (choice) => ({ ...choice, selection: { ...choice.selection, cap } });
