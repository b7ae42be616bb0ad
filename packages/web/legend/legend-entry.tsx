import { useScene } from '../page/scene-context';
import { emphasisOf } from '../rail/emphasis-of';
import { go, useChoice } from '../state/choice-store';
import { isolateValue, passes, toggleDropped, toggleKept } from '../state/facet-rule';
import { emphasise } from '../state/hover';
import { useWords } from '../words/use-words';
import styles from './legend.module.css';

interface LegendEntryProps {
  readonly facet: 'kind' | 'relation';
  readonly value: string;
  readonly count: number;
  /** The shape or line that is explained. */
  readonly children: React.ReactNode;
}

/** An entry of the key: hover previews, click leaves it out and takes it in again, Alt-click leaves it alone. */
export function LegendEntry({ facet, value, count, children }: LegendEntryProps) {
  const { t, n } = useWords();
  const { scene } = useScene();
  const selection = useChoice((choice) => choice.selection);
  const shown = passes(selection, facet, value);
  const keeps = (selection.facets[facet]?.any.length ?? 0) > 0;
  const preview = () => emphasise(emphasisOf(scene, facet, value));
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        aria-pressed={shown}
        onMouseEnter={preview}
        onMouseLeave={() => emphasise(undefined)}
        onFocus={preview}
        onBlur={() => emphasise(undefined)}
        onClick={(event) =>
          go((event.altKey ? isolateValue : keeps ? toggleKept : toggleDropped)(facet, value))
        }
      >
        <span className={styles.sample}>{children}</span>
        <span className={styles.name}>{t(`${facet}.${value}`)}</span>
        <span className={styles.count}>{n(count)}</span>
      </button>
    </li>
  );
}
