import { go } from '../state/choice-store';
import { setLayout } from '../state/view-steps';
import type { Command } from './command';

export const showTimeline: Command = {
  id: 'show-timeline',
  label: 'command.timeline',
  keys: ['t'],
  can: ({ choice }) => choice.view.layout === 'table',
  perform: () => go(setLayout('timeline')),
};
