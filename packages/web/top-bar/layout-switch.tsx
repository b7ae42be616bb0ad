import { RadioGroup } from 'radix-ui';
import { go, useChoice } from '../state/choice-store';
import { useStage } from '../state/stage';
import { setLayout } from '../state/view-steps';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

const LAYOUTS = ['timeline', 'table'] as const;

/** The picture or its twin. */
export function LayoutSwitch() {
  const { t } = useWords();
  const layout = useChoice(({ view }) => view.layout);
  const drawable = useStage((stage) => stage.drawable);
  return (
    <RadioGroup.Root
      className={styles.switch}
      aria-label={t('layout.label')}
      orientation="horizontal"
      value={layout === 'table' || !drawable ? 'table' : 'timeline'}
      onValueChange={(value) => go(setLayout(value === 'table' ? 'table' : 'timeline'))}
    >
      {LAYOUTS.map((value) => (
        <RadioGroup.Item
          key={value}
          value={value}
          className={styles.option}
          disabled={value === 'timeline' && !drawable}
        >
          {t(`layout.${value}`)}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
