import i18next from 'i18next';
import type { Command } from './command';
import { copyText } from './copy-text';

export const copyLink: Command = {
  id: 'copy-link',
  label: 'command.copyLink',
  keys: [],
  can: () => true,
  perform: () => void copyText(location.href, i18next.t('notice.linkCopied')),
};
