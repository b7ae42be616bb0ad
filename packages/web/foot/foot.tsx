import { useRoom } from '../page/use-room';
import { useChoice } from '../state/choice-store';
import { useStage } from '../state/stage';
import { useWords } from '../words/use-words';
import styles from './foot.module.css';
import { OutsideSwitch } from './outside-switch';

/** The last line: what becomes of works outside the filter, and how to read what is drawn. */
export function Foot() {
  const { t } = useWords();
  const layout = useChoice(({ view }) => view.layout);
  const unfolded = useChoice(({ view }) => !view.folded.includes('rail'));
  const railed = useRoom() === 'wide' && unfolded;
  return (
    <footer className={styles.foot}>
      {railed && <OutsideSwitch />}
      <div className={styles.row}>
        <button type="button" className={styles.action} onClick={() => useStage.setState({ sources: true })}>
          {t('sources.label')}
        </button>
        <button type="button" className={styles.action} onClick={() => useStage.setState({ help: true })}>
          {t('command.help')}
        </button>
        {!railed && <OutsideSwitch />}
        <p className={styles.hint}>{t(layout === 'table' ? 'foot.table' : 'foot.picture')}</p>
      </div>
    </footer>
  );
}
