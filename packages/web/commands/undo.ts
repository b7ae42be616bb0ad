import type { Command } from './command';

export const undo: Command = {
  id: 'undo',
  label: 'command.undo',
  keys: ['Mod+z'],
  can: ({ canUndo }) => canUndo,
  perform: () => history.back(),
};
