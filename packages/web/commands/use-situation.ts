import { useChoiceStore } from '../state/choice-store';
import { useStage } from '../state/stage';
import type { Situation } from './command';

/** What commands look at, as it is now. */
export function situation(): Situation {
  const { choice, at, last } = useChoiceStore.getState();
  const { placement, drawable } = useStage.getState();
  const hasPicture = drawable && placement !== undefined && choice.view.layout !== 'table';
  return { choice, canUndo: at > 0, canRedo: at < last, hasPicture };
}

/** The same, kept up to date in a component. */
export function useSituation(): Situation {
  useChoiceStore();
  useStage();
  return situation();
}
