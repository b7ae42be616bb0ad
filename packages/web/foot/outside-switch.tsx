import { RadioGroup } from 'radix-ui';
import { setOutside } from '../state/bounds';
import { adjust, useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './foot.module.css';

/** Whether works that the filter leaves out are dimmed or hidden. */
export function OutsideSwitch() {
  const { t } = useWords();
  const outside = useChoice(({ view }) => view.outside);
  return (
    <div className={styles.outside}>
      <span id="outside-label">{t('outside.label')}</span>
      <RadioGroup.Root
        className={styles.modes}
        aria-labelledby="outside-label"
        orientation="horizontal"
        value={outside}
        onValueChange={(value) => adjust(setOutside(value === 'hide' ? 'hide' : 'dim'))}
      >
        {(['dim', 'hide'] as const).map((mode) => (
          <RadioGroup.Item key={mode} value={mode} className={styles.mode}>
            {t(`outside.${mode}`)}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
