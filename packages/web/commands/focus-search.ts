import { focusSearchBox } from '../search/focus-search-box';
import type { Command } from './command';

export const focusSearch: Command = {
  id: 'focus-search',
  label: 'command.search',
  keys: ['/', 'Mod+k'],
  can: () => true,
  perform: focusSearchBox,
};
