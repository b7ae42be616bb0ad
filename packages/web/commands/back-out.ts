import { go } from '../state/choice-store';
import { backOut } from '../state/chosen';
import type { Command } from './command';

export const backOutCommand: Command = {
  id: 'back-out',
  label: 'command.backOut',
  keys: ['Escape'],
  can: () => true,
  perform: () => go(backOut),
};
