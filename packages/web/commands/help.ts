import { useStage } from '../state/stage';
import type { Command } from './command';

export const help: Command = {
  id: 'help',
  label: 'command.help',
  keys: ['?'],
  can: () => true,
  perform: () => useStage.setState({ help: true }),
};
