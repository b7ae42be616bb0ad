import type { Selection } from '@stemma/model';
import { DropdownMenu } from 'radix-ui';
import { EXPORT_FORMATS, type ExportFormat } from '../data/data-source';
import { useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

interface OpenExportMenuProps {
  readonly address: (selection: Selection, format: ExportFormat) => string;
  readonly onClose: () => void;
}

export default function OpenExportMenu({ address, onClose }: OpenExportMenuProps) {
  const { t } = useWords();
  const selection = useChoice((choice) => choice.selection);
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger className={styles.action}>{t('export.label')}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={8}>
          {EXPORT_FORMATS.map((format) => (
            <DropdownMenu.Item key={format} asChild className={styles.item}>
              <a href={address(selection, format)} download={`stemma.${format}`}>
                <b>{t(`export.${format}.name`)}</b>
                <span>{t(`export.${format}.what`)}</span>
              </a>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
