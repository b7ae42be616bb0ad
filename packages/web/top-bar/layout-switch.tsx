import { ChoiceGroup } from '../controls/choice-group';
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
    <ChoiceGroup
      className={styles.switch}
      optionClass={styles.option}
      label={t('layout.label')}
      value={layout === 'table' || !drawable ? 'table' : 'timeline'}
      options={LAYOUTS.map((value) => ({
        value,
        name: t(`layout.${value}`),
        disabled: value === 'timeline' && !drawable,
      }))}
      onChange={(value) => go(setLayout(value))}
    />
  );
}
