import { isHome } from '../state/choice';
import { adjust } from '../state/choice-store';
import { fold } from '../state/chosen';
import type { Command } from './command';

export const foldRail: Command = {
  id: 'fold-rail',
  label: 'command.foldRail',
  keys: ['['],
  can: ({ choice }) => !isHome(choice),
  perform: () => adjust(fold('rail')),
};
