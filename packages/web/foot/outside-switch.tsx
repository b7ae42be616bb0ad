import { ChoiceGroup } from '../controls/choice-group';
import { setOutside } from '../state/bounds';
import { adjust, useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './foot.module.css';

const MODES = ['dim', 'hide'] as const;

/** Whether works that the filter leaves out are dimmed or hidden. */
export function OutsideSwitch() {
  const { t } = useWords();
  const outside = useChoice(({ view }) => view.outside);
  return (
    <div className={styles.outside}>
      <span aria-hidden="true">{t('outside.label')}</span>
      <ChoiceGroup
        className={styles.modes}
        optionClass={styles.mode}
        label={t('outside.label')}
        value={outside}
        options={MODES.map((value) => ({ value, name: t(`outside.${value}`) }))}
        onChange={(value) => adjust(setOutside(value))}
      />
    </div>
  );
}
