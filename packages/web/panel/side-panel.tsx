import { useRoom } from '../page/use-room';
import { adjust, useChoice } from '../state/choice-store';
import { cardOf, fold } from '../state/chosen';
import { openSheet, useStage } from '../state/stage';
import { useWords } from '../words/use-words';
import { Card } from './card';
import { Overview } from './overview';
import styles from './panel.module.css';

/** The right side: the label of the chosen work, or an overview where none is chosen; below 980 px a sheet. */
export function SidePanel() {
  const { t } = useWords();
  const room = useRoom();
  const folded = useChoice(({ view }) => view.folded.includes('panel'));
  const id = useChoice(cardOf);
  const picked = useChoice(({ view }) => view.chosen.length > 0);
  const sheet = room === 'small';
  const table = useChoice(({ view }) => view.layout === 'table');
  const opened = useStage((stage) => stage.sheet === 'card');
  if (table ? !opened : folded || (sheet && !picked)) return null;
  const close = () => (table ? openSheet(undefined) : adjust(fold('panel')));
  return (
    <aside className={sheet ? styles.sheet : styles.panel} aria-label={t('panel.label')}>
      {id === undefined ? <Overview onClose={close} /> : <Card key={id} id={id} onClose={close} />}
    </aside>
  );
}
