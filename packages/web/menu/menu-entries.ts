import { lineageOf } from '../page/lineage-of';
import type { Scene } from '../page/scene';
import type { Choice, Transition } from '../state/choice';
import { chooseWork } from '../state/chosen';
import { collapseSteps, hideWork, openEntries, openStep } from '../state/expansion';
import { isolate } from '../state/focus';
import { pinWork } from '../state/view-steps';

export interface MenuEntry {
  /** Key of its words, under `menu`. */
  readonly key: 'open' | 'lineage' | 'back' | 'on' | 'collapse' | 'isolate' | 'hide' | 'unpin';
  /** How many works it brings. */
  readonly count?: number;
  readonly step: Transition;
}

/** What would change something for a work, as the picture and the choice stand. */
export function menuEntries(id: string, scene: Scene, { selection, view }: Choice): MenuEntry[] {
  const more = scene.answer.more[id];
  const opened = openEntries(selection, id).length > 0;
  const focused = selection.focus.includes(id);
  return [
    { key: 'open', step: chooseWork(id) },
    ...(focused ? [] : [{ key: 'lineage' as const, step: lineageOf(id) }]),
    ...(more && more.back > 0
      ? [{ key: 'back' as const, count: more.back, step: openStep(id, 'back') }]
      : []),
    ...(more && more.on > 0 ? [{ key: 'on' as const, count: more.on, step: openStep(id, 'on') }] : []),
    ...(opened ? [{ key: 'collapse' as const, step: collapseSteps(id) }] : []),
    { key: 'isolate', step: isolate(id) },
    ...(focused ? [] : [{ key: 'hide' as const, step: hideWork(id) }]),
    ...(view.pins[id] ? [{ key: 'unpin' as const, step: pinWork(id, undefined) }] : []),
  ];
}
