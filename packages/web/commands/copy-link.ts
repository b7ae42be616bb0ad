import { say } from '../words/spoken';
import type { Command } from './command';
import { copyText } from './copy-text';

export const copyLink: Command = {
  id: 'copy-link',
  label: 'command.copyLink',
  keys: [],
  can: () => true,
  perform: () => void copyText(location.href, say('notice.linkCopied')),
};
