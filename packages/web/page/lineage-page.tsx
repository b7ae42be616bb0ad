import { isUntraced } from '@stemma/model';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Foot } from '../foot/foot';
import { SidePanel } from '../panel/side-panel';
import { Rail } from '../rail/rail';
import { useChoice } from '../state/choice-store';
import { ErrorNote } from '../states/error-note';
import { LoadingNote } from '../states/loading-note';
import { UnknownNote } from '../states/unknown-note';
import { TopBar } from '../top-bar/top-bar';
import { boundsInWords, titleInWords } from '../words/title-in-words';
import { useWords } from '../words/use-words';
import { Column } from './column';
import styles from './page.module.css';
import { SceneContext } from './scene-context';
import { useLineage } from './use-lineage';
import { useRoom } from './use-room';

const PhonePage = lazy(() => import('../phone/phone-page'));

/** The lineage page: what is selected, drawn or listed, between what narrows it and what it says. */
export function LineagePage() {
  const words = useWords();
  const room = useRoom();
  const asked = useChoice((choice) => choice.selection);
  const { graph, facets, scene, naming } = useLineage();
  const selection = graph.isPlaceholderData ? asked : (scene?.answer.selection ?? asked);
  const title = titleInWords(selection, words, naming);
  const years = useMemo(() => yearsOf(facets?.years ?? []), [facets]);
  const bounds = scene && boundsInWords(selection, years, words, naming);
  useEffect(() => {
    document.title = `${title} · Stemma`;
  }, [title]);
  const state = useMemo(() => scene && { scene, facets, naming }, [scene, facets, naming]);
  const unresolved = graph.data?.unresolved ?? [];
  const lost = scene && scene.works.size === 0 && unresolved.length > 0;

  if (!state || lost)
    return (
      <div className={styles.single}>
        <TopBar title={lost ? words.t('unknown.title') : title} switchable={false} />
        <main className={styles.main}>
          {lost ? (
            <UnknownNote unresolved={unresolved} />
          ) : graph.error ? (
            <ErrorNote error={graph.error} again={() => void graph.refetch()} />
          ) : (
            <LoadingNote />
          )}
        </main>
      </div>
    );
  return (
    <SceneContext value={state}>
      {room === 'phone' ? (
        <Suspense fallback={<LoadingNote />}>
          <PhonePage title={title} />
        </Suspense>
      ) : (
        <div className={styles.page} data-room={room} data-traced={!isUntraced(selection)}>
          <TopBar title={title} bounds={bounds} />
          <Rail />
          <Column failed={graph.error} again={() => void graph.refetch()} />
          <SidePanel />
          <Foot />
        </div>
      )}
    </SceneContext>
  );
}

/** First and last year in which something is kept. */
function yearsOf(
  years: readonly { readonly year: number; readonly count: number }[],
): [number, number] | undefined {
  const kept = years.filter(({ count }) => count > 0).map(({ year }) => year);
  return kept.length === 0 ? undefined : [Math.min(...kept), Math.max(...kept)];
}
