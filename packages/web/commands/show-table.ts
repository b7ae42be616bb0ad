import { isHome } from '../state/choice';
import { go } from '../state/choice-store';
import { setLayout } from '../state/view-steps';
import type { Command } from './command';

export const showTable: Command = {
  id: 'show-table',
  label: 'command.table',
  keys: ['g'],
  can: ({ choice }) => !isHome(choice) && choice.view.layout !== 'table',
  perform: () => go(setLayout('table')),
};
