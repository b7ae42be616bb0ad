import { ModelError } from '@stemma/model';
import { create } from 'zustand';
import { addressOfChoice, type Choice, choiceOfAddress, HOME, type Transition } from './choice';

interface ChoiceState {
  readonly choice: Choice;
  /** Why the address could not be read; the choice is then the start page. */
  readonly unreadable?: string;
  /** Place in the history of this page, and the last place that can be gone to: undo and redo. */
  readonly at: number;
  readonly last: number;
}

export const useChoiceStore = create<ChoiceState>(() => ({ choice: HOME, at: 0, last: 0 }));

/** Reads the address now, and again whenever the browser goes back or forward. Answers how to stop. */
export function followAddress(): () => void {
  const read = () => {
    const at = typeof history.state?.at === 'number' ? (history.state.at as number) : 0;
    useChoiceStore.setState(({ last }) => ({ ...fromAddress(), at, last: Math.max(last, at) }));
  };
  read();
  addEventListener('popstate', read);
  return () => removeEventListener('popstate', read);
}

function fromAddress(): Pick<ChoiceState, 'choice' | 'unreadable'> {
  try {
    return { choice: choiceOfAddress(location.search), unreadable: undefined };
  } catch (error) {
    if (error instanceof ModelError) return { choice: HOME, unreadable: error.message };
    throw error;
  }
}

/** Makes a step that undo takes back. */
export function go(transition: Transition): void {
  move(transition, 'push');
}

/** Makes a step that is no step of its own in the history, such as a moved camera. */
export function adjust(transition: Transition): void {
  move(transition, 'replace');
}

function move(transition: Transition, how: 'push' | 'replace'): void {
  const { choice, at, last } = useChoiceStore.getState();
  const next = transition(choice);
  if (next === choice) return;
  const address = `${location.pathname}${addressOfChoice(next)}`;
  const same = address === `${location.pathname}${location.search}`;
  if (how === 'push' && !same) {
    history.pushState({ at: at + 1 }, '', address);
    useChoiceStore.setState({ choice: next, unreadable: undefined, at: at + 1, last: at + 1 });
  } else {
    history.replaceState({ at }, '', address);
    useChoiceStore.setState({ choice: next, unreadable: undefined, at, last });
  }
}

/** The part of the choice that a component draws; it draws anew only when that part changes. */
export function useChoice<T>(part: (choice: Choice) => T): T {
  return useChoiceStore((state) => part(state.choice));
}
