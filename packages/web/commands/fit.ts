import { adjust } from '../state/choice-store';
import { setCamera } from '../state/view-steps';
import type { Command } from './command';

export const fit: Command = {
  id: 'fit',
  label: 'command.fit',
  keys: ['f', '0'],
  can: ({ hasPicture }) => hasPicture,
  perform: () => adjust(setCamera(undefined)),
};
