import type { WorkNode } from '@stemma/model';
import { CommandButton } from '../commands/command-button';
import { copyLink } from '../commands/copy-link';
import { lineageOf } from '../page/lineage-of';
import { useScene } from '../page/scene-context';
import { go, useChoice } from '../state/choice-store';
import { openEntries, toggleSteps } from '../state/expansion';
import { isolate } from '../state/focus';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';

/** What can be done with the work of the card; only what would change something is there. */
export function CardActions({ work }: { work: WorkNode }) {
  const { t } = useWords();
  const { scene } = useScene();
  const opened = useChoice(({ selection }) => openEntries(selection, work.id).length > 0);
  const { focus, more } = scene.answer;
  const beyond = more[work.id];
  const drawn = scene.works.has(work.id);
  const hidden = (beyond?.back ?? 0) + (beyond?.on ?? 0) > 0;
  return (
    <p className={styles.actions}>
      {focus[0] !== work.id && (
        <button type="button" onClick={() => go(lineageOf(work.id))}>
          {t('action.lineage')}
        </button>
      )}
      {drawn && (hidden || opened) && (
        <button type="button" onClick={() => go(toggleSteps(work.id))}>
          {t(opened ? 'action.collapse' : 'action.expand')}
        </button>
      )}
      {scene.works.size > 1 && (
        <button type="button" onClick={() => go(isolate(work.id))}>
          {t('action.isolate')}
        </button>
      )}
      <CommandButton command={copyLink} />
    </p>
  );
}
