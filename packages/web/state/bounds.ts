import type { Gap } from '@stemma/model';
import type { Transition } from './choice';

/** First and last year that are kept; `undefined` leaves that side open. */
export const setYears =
  (since: number | undefined, until: number | undefined): Transition =>
  (choice) =>
    choice.selection.since === since && choice.selection.until === until
      ? choice
      : { ...choice, selection: { ...choice.selection, since, until } };

/** Only works with this gap; a second time all of them again. */
export const toggleGap =
  (gap: Gap): Transition =>
  (choice) => {
    const { [gap]: rule, ...others } = choice.selection.gaps;
    const gaps = rule === undefined ? { ...others, [gap]: 'only' as const } : others;
    return { ...choice, selection: { ...choice.selection, gaps } };
  };

export const clearText: Transition = (choice) => ({
  ...choice,
  selection: { ...choice.selection, text: undefined },
});

export const setOutside =
  (outside: 'dim' | 'hide'): Transition =>
  (choice) => ({ ...choice, view: { ...choice.view, outside } });
