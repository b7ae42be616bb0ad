import { Canvas } from '../page/canvas';
import { isLone } from '../page/is-lone';
import { useScene } from '../page/scene-context';
import { UnknownLineage } from '../panel/unknown-lineage';
import { useChoice } from '../state/choice-store';
import { useStage } from '../state/stage';
import { EmptyNote } from '../states/empty-note';
import { LazyTable } from '../table/lazy-table';
import { useWords } from '../words/use-words';
import { PeekSheet } from './peek-sheet';
import styles from './phone.module.css';
import { PhoneBar } from './phone-bar';
import { PhoneChips } from './phone-chips';
import { PhoneSheets } from './phone-sheets';

/** The page on a phone: the timeline upright, chips in place of the rail, the card as a sheet from below. */
export default function PhonePage({ title }: { title: string }) {
  const { t, n } = useWords();
  const { scene, naming } = useScene();
  const table = useChoice(({ view }) => view.layout === 'table');
  const drawable = useStage((stage) => stage.drawable);
  const { counts, focus } = scene.answer;
  const empty = counts.works === 0 && focus.length === 0;
  return (
    <div className={styles.page}>
      <PhoneBar />
      <section className={styles.heading} aria-label={title}>
        <h1>{title}</h1>
        <p role="status">
          {t('phone.counts', {
            works: n(counts.works),
            of: n(Math.max(counts.tracedWorks, counts.reachedWorks)),
          })}
        </p>
        <PhoneChips />
      </section>
      <main className={styles.main}>
        {empty ? (
          <EmptyNote naming={naming} />
        ) : isLone(scene.answer) ? (
          <UnknownLineage id={focus[0] ?? ''} />
        ) : table || !drawable ? (
          <LazyTable />
        ) : (
          <Canvas />
        )}
      </main>
      <PeekSheet />
      <PhoneSheets />
    </div>
  );
}
