import { go } from '../state/choice-store';
import { cardOf } from '../state/chosen';
import { openStepOfCard } from '../state/expansion';
import type { Command } from './command';

export const openStep: Command = {
  id: 'open-step',
  label: 'command.openStep',
  keys: ['Mod+e'],
  can: ({ choice }) => cardOf(choice) !== undefined,
  perform: () => go(openStepOfCard),
};
