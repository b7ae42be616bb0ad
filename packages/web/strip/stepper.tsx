import type { Direction } from '@stemma/model';
import { Icon } from '../glyph/icon';
import { go, useChoice } from '../state/choice-store';
import { changeSteps, MOST_STEPS, stepsOf } from '../state/focus';
import { useWords } from '../words/use-words';
import styles from './strip.module.css';

/** How many steps are traced in a direction. */
export function Stepper({ direction }: { direction: Direction }) {
  const { t } = useWords();
  const steps = useChoice(({ selection }) => stepsOf(selection, direction));
  const name = t(`strip.steps.${direction}`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in this line
    <div className={styles.stepper} role="group" aria-label={t(`strip.stepsLabel.${direction}`)}>
      <span className={styles.label}>{name}</span>
      <button
        type="button"
        className={styles.square}
        aria-label={t(`strip.less.${direction}`)}
        disabled={steps === 0}
        onClick={() => go(changeSteps(direction, -1))}
      >
        <Icon name="minus" size={12} />
      </button>
      <output className={styles.steps}>{steps}</output>
      <button
        type="button"
        className={styles.square}
        aria-label={t(`strip.more.${direction}`)}
        disabled={steps >= MOST_STEPS}
        onClick={() => go(changeSteps(direction, 1))}
      >
        <Icon name="plus" size={12} />
      </button>
    </div>
  );
}
