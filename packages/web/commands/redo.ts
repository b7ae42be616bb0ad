import type { Command } from './command';

export const redo: Command = {
  id: 'redo',
  label: 'command.redo',
  keys: ['Mod+Shift+z', 'Mod+y'],
  can: ({ canRedo }) => canRedo,
  perform: () => history.forward(),
};
