import { useRoom } from '../page/use-room';
import { useChoice } from '../state/choice-store';
import { openSheet, useStage } from '../state/stage';
import { useWords } from '../words/use-words';
import styles from './rail.module.css';
import { RailContents } from './rail-contents';
import { RailStrip } from './rail-strip';

/** The left side: every facet is a key. Folded it is a strip of counts that opens over the picture. */
export function Rail() {
  const { t } = useWords();
  const room = useRoom();
  const folded = useChoice(({ view }) => view.folded.includes('rail'));
  const sheet = useStage((stage) => stage.sheet);
  const narrow = room !== 'wide';
  if (!narrow && !folded)
    return (
      <aside className={styles.rail} aria-label={t('rail.label')}>
        <RailContents />
      </aside>
    );
  return (
    <aside className={styles.folded} aria-label={t('rail.label')} data-folded-rail="">
      <RailStrip />
      {sheet === 'rail' && (
        <>
          <button
            type="button"
            className={styles.shade}
            aria-label={t('rail.close')}
            onClick={() => openSheet(undefined)}
          />
          <div className={styles.over}>
            <RailContents />
          </div>
        </>
      )}
    </aside>
  );
}
