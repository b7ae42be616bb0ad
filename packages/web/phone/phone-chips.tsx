import { copyLink } from '../commands/copy-link';
import { go, useChoice } from '../state/choice-store';
import { filtersOf } from '../state/filters';
import { stepsOf } from '../state/focus';
import { openSheet } from '../state/stage';
import { setLayout } from '../state/view-steps';
import { useWords } from '../words/use-words';
import styles from './phone.module.css';

/** What the rail, the strip and the legend hold on a desk, each behind a chip. */
export function PhoneChips() {
  const { t } = useWords();
  const selection = useChoice((choice) => choice.selection);
  const table = useChoice(({ view }) => view.layout === 'table');
  const filters = filtersOf(selection).length;
  const back = stepsOf(selection, 'back');
  const on = stepsOf(selection, 'on');
  return (
    <div className={styles.chips}>
      <button
        type="button"
        className={styles.chip}
        aria-label={t(table ? 'command.timeline' : 'command.table')}
        onClick={() => go(setLayout(table ? 'timeline' : 'table'))}
      >
        <b>{t(table ? 'layout.table' : 'layout.timeline')}</b>
      </button>
      <button type="button" className={styles.chip} onClick={() => openSheet('rail')}>
        {t('phone.filter')} {filters > 0 && <b>{filters}</b>}
      </button>
      {selection.focus.length > 0 && (
        <button type="button" className={styles.chip} onClick={() => openSheet('steps')}>
          {t('phone.steps')} <b>{back === on ? back : `${back}, ${on}`}</b>
        </button>
      )}
      <button type="button" className={styles.chip} onClick={() => openSheet('key')}>
        {t('phone.key')}
      </button>
      <button type="button" className={styles.chip} onClick={copyLink.perform}>
        {t('command.copyLink')}
      </button>
    </div>
  );
}
