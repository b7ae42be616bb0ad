import type { View } from '@stemma/model';
import type { Choice, Transition } from './choice';

/** The work whose card the panel shows: the last one chosen, else the first focus. */
export function cardOf({ selection, view }: Choice): string | undefined {
  return view.chosen.at(-1) ?? selection.focus[0] ?? selection.path?.a;
}

const unfolded = (view: View) => view.folded.filter((side) => side !== 'panel');

/** Chooses a work; with `add` beside those chosen already, or takes it away again. */
export const chooseWork =
  (id: string | undefined, add = false): Transition =>
  (choice) => {
    const { view } = choice;
    if (id === undefined) {
      if (view.chosen.length === 0 && !view.evidence) return choice;
      return { ...choice, view: { ...view, chosen: [], evidence: undefined } };
    }
    const others = view.chosen.filter((other) => other !== id);
    const chosen = !add ? [id] : others.length < view.chosen.length ? others : [...others, id];
    return { ...choice, view: { ...view, chosen, evidence: undefined, folded: unfolded(view) } };
  };

export const openEvidence =
  (evidence: NonNullable<View['evidence']>): Transition =>
  (choice) => ({ ...choice, view: { ...choice.view, evidence } });

export const closeEvidence: Transition = (choice) =>
  choice.view.evidence ? { ...choice, view: { ...choice.view, evidence: undefined } } : choice;

/** One thing less, from the top: the evidence, the chosen works, the panel. */
export const backOut: Transition = (choice) => {
  const { view, selection } = choice;
  if (view.evidence) return closeEvidence(choice);
  const resting = selection.focus[0];
  if (view.chosen.some((id) => id !== resting)) return { ...choice, view: { ...view, chosen: [] } };
  if (cardOf(choice) !== undefined && !view.folded.includes('panel')) return fold('panel')(choice);
  return choice;
};

/** Folds a side region away, or opens it. */
export const fold =
  (side: 'rail' | 'panel'): Transition =>
  (choice) => {
    const { folded } = choice.view;
    const next = folded.includes(side) ? folded.filter((other) => other !== side) : [...folded, side];
    return { ...choice, view: { ...choice.view, folded: next } };
  };
