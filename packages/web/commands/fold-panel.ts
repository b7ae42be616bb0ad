import { isHome } from '../state/choice';
import { adjust } from '../state/choice-store';
import { fold } from '../state/chosen';
import type { Command } from './command';

export const foldPanel: Command = {
  id: 'fold-panel',
  label: 'command.foldPanel',
  keys: [']'],
  can: ({ choice }) => !isHome(choice),
  perform: () => adjust(fold('panel')),
};
