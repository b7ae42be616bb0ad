import { DropdownMenu } from 'radix-ui';
import { useScene } from '../page/scene-context';
import type { ScreenPoint } from '../picture/picture-props';
import { go, useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import styles from './menu.module.css';
import { menuEntries } from './menu-entries';

interface WorkMenuProps {
  readonly id: string;
  /** Where it opens: CSS pixels from the corner of the picture. */
  readonly at: ScreenPoint;
  readonly onClose: () => void;
}

/** What can be done with a work of the picture, at the pointer. */
export default function WorkMenu({ id, at, onClose }: WorkMenuProps) {
  const { t } = useWords();
  const { scene } = useScene();
  const choice = useChoice((now) => now);
  const name = scene.works.get(id)?.properties.name ?? id;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className={styles.point} style={{ left: at.x, top: at.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="start" sideOffset={4} aria-label={name}>
          <DropdownMenu.Label className={styles.label}>{name}</DropdownMenu.Label>
          {menuEntries(id, scene, choice).map(({ key, count, step }) => (
            <DropdownMenu.Item key={key} className={styles.item} onSelect={() => go(step)}>
              <span>{t(`menu.${key}`)}</span>
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
