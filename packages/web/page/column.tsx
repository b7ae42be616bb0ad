import { Legend } from '../legend/legend';
import { UnknownLineage } from '../panel/unknown-lineage';
import { useChoice } from '../state/choice-store';
import { useStage } from '../state/stage';
import { EmptyNote } from '../states/empty-note';
import { ErrorNote } from '../states/error-note';
import { Strip } from '../strip/strip';
import { LazyTable } from '../table/lazy-table';
import { Canvas } from './canvas';
import { isLone } from './is-lone';
import styles from './page.module.css';
import { useScene } from './scene-context';

interface ColumnProps {
  readonly failed: Error | null;
  readonly again: () => void;
}

/** The middle of the page: the strip, then the picture with its legend, or the table. */
export function Column({ failed, again }: ColumnProps) {
  const { scene, naming } = useScene();
  const layout = useChoice(({ view }) => view.layout);
  const drawable = useStage((stage) => stage.drawable);
  const table = layout === 'table' || !drawable;
  const { counts, focus } = scene.answer;
  const empty = counts.works === 0 && focus.length === 0;
  const lone = isLone(scene.answer);
  return (
    <main className={styles.column} data-table={table}>
      <Strip table={table} />
      {failed && <ErrorNote error={failed} again={again} />}
      {empty ? (
        <div className={styles.stage}>
          <EmptyNote naming={naming} />
        </div>
      ) : lone ? (
        <div className={styles.stage}>
          <UnknownLineage id={focus[0] ?? ''} />
        </div>
      ) : (
        <>
          {table && <LazyTable />}
          {layout !== 'table' && (
            // A picture that lost WebGL stays behind the table, to come back when the context does.
            <div className={styles.stage} hidden={table}>
              <Canvas />
            </div>
          )}
          {!table && <Legend />}
        </>
      )}
    </main>
  );
}
