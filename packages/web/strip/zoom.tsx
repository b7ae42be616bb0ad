import { CommandButton } from '../commands/command-button';
import { zoomIn } from '../commands/zoom-in';
import { zoomOut } from '../commands/zoom-out';
import { Icon } from '../glyph/icon';
import { useChoice } from '../state/choice-store';
import styles from './strip.module.css';

export function Zoom() {
  const zoom = useChoice(({ view }) => view.camera?.zoom ?? 1);
  return (
    <div className={styles.stepper}>
      <CommandButton command={zoomOut} className={styles.square}>
        <Icon name="minus" size={12} />
      </CommandButton>
      <output className={styles.percent}>{Math.round(zoom * 100)} %</output>
      <CommandButton command={zoomIn} className={styles.square}>
        <Icon name="plus" size={12} />
      </CommandButton>
    </div>
  );
}
