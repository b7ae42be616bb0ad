import { DropdownMenu } from 'radix-ui';
import { useDataSource } from '../data/data-context';
import { EXPORT_FORMATS } from '../data/data-source';
import { useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

/** Files of what is on the page; absent where nothing serves them. */
export function ExportMenu() {
  const { t } = useWords();
  const source = useDataSource();
  const selection = useChoice((choice) => choice.selection);
  if (!source.exportAddress) return null;
  const address = source.exportAddress;
  return (
    <DropdownMenu.Root modal={false}>
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
