import { COMMANDS } from '../commands/commands';
import { ModalDialog } from '../controls/modal-dialog';
import { useStage } from '../state/stage';
import { useWords } from '../words/use-words';
import styles from './dialog.module.css';

const GESTURES = ['hover', 'click', 'line', 'double', 'drag', 'wheel', 'menu', 'alt', 'arrows'] as const;
const MAC = /mac/i.test(navigator.platform);

/** Every key and gesture of the page. */
export default function HelpDialog() {
  const { t } = useWords();
  const close = () => useStage.setState({ help: false });
  return (
    <ModalDialog title={t('help.title')} onClose={close}>
      <div className={styles.columns}>
        <section>
          <h3 className={styles.heading}>{t('help.keys')}</h3>
          <dl className={styles.pairs}>
            {COMMANDS.filter(({ keys }) => keys.length > 0).map(({ id, label, keys }) => (
              <div key={id}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{keyLabel(key)}</kbd>
                  ))}
                </dt>
                <dd>{t(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className={styles.heading}>{t('help.picture')}</h3>
          <dl className={styles.pairs}>
            {GESTURES.map((gesture) => (
              <div key={gesture}>
                <dt>{t(`help.gesture.${gesture}`)}</dt>
                <dd>{t(`help.does.${gesture}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </ModalDialog>
  );
}

function keyLabel(key: string): string {
  return key
    .replace('Mod', MAC ? '⌘' : 'Ctrl')
    .replace('Escape', 'Esc')
    .replace(/\+([a-z])$/, (_, letter: string) => `+${letter.toUpperCase()}`)
    .replaceAll(/\+(?=.)/g, ' ');
}
