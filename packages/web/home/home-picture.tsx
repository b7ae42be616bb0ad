import type { GraphAnswer } from '@stemma/lineage';
import { useMemo } from 'react';
import { LazyPicture } from '../page/lazy-picture';
import { lineageOf } from '../page/lineage-of';
import { pictureLinks, pictureWorks } from '../page/picture-parts';
import { makeScene } from '../page/scene';
import { useRoom } from '../page/use-room';
import { usePlacement } from '../picture/use-placement';
import { go } from '../state/choice-store';

import { hoverWork, useHover } from '../state/hover';
import { useTheme } from '../state/preferences';
import { useWords } from '../words/use-words';
import styles from './home.module.css';

const NOTHING = new Set<string>();
const idle = () => {};

/** The whole graph, drawn once and quietly; a click leads to a work's lineage. */
export function HomePicture({ answer }: { answer: GraphAnswer }) {
  const words = useWords();
  const theme = useTheme();
  const phone = useRoom() === 'phone';
  const hovered = useHover(({ work }) => work);
  const { placement, settled } = usePlacement(answer, phone ? 'narrow' : 'wide', 'home');
  const scene = useMemo(() => makeScene(answer), [answer]);
  const works = useMemo(() => pictureWorks(scene, {}), [scene]);
  const links = useMemo(() => pictureLinks(scene), [scene]);
  if (!placement || phone) return null;
  return (
    <div className={styles.picture}>
      <LazyPicture
        mode="home"
        placement={placement}
        settled={settled}
        works={works}
        links={links}
        chosen={[]}
        hovered={hovered}
        outside={NOTHING}
        outsideMode="dim"
        theme={theme}
        pins={{}}
        label={words.t('picture.home', { count: works.length })}
        words={{
          undated: words.t('date.none'),
          earlier: words.t('date.earlier'),
          comma: words.t('join.comma'),
        }}
        sayLink={() => ''}
        onHover={hoverWork}
        onChoose={(id) => id !== undefined && go(lineageOf(id))}
        onOpen={(id) => go(lineageOf(id))}
        onOpenEvidence={idle}
        onExpand={idle}
        onCamera={idle}
        onPin={idle}
        onMenu={idle}
        onEvidenceAnchor={idle}
        onDrawable={idle}
      />
    </div>
  );
}
