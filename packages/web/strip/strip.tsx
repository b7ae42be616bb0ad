import { lazy, Suspense } from 'react';
import { CommandButton } from '../commands/command-button';
import { fit } from '../commands/fit';
import { redo } from '../commands/redo';
import { undo } from '../commands/undo';
import { useChoice } from '../state/choice-store';
import { Counts } from './counts';
import { ShowHidden } from './show-hidden';
import { Stepper } from './stepper';
import styles from './strip.module.css';
import { Zoom } from './zoom';

const CopyTable = lazy(() => import('../table/copy-table'));

/** Above the picture: how much of it is shown, how far it reaches, and how to move in it. */
export function Strip({ table }: { table: boolean }) {
  const traced = useChoice(({ selection }) => selection.focus.length > 0);
  return (
    <div className={styles.strip}>
      <Counts />
      {traced && (
        <div className={styles.steppers}>
          <Stepper direction="back" />
          <Stepper direction="on" />
        </div>
      )}
      <ShowHidden />
      <div className={styles.right}>
        <CommandButton command={undo} className={styles.action} />
        <CommandButton command={redo} className={styles.action} />
        {table ? (
          <Suspense fallback={null}>
            <CopyTable />
          </Suspense>
        ) : (
          <Zoom />
        )}
        {!table && <CommandButton command={fit} className={styles.action} />}
      </div>
    </div>
  );
}
