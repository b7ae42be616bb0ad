import type { Placement } from '@stemma/layout';
import type { Frame } from '@stemma/model';
import { useEffect, useMemo, useState } from 'react';
import { Evidence } from '../evidence/evidence';
import { WorkMenu } from '../menu/lazy-work-menu';
import type { EvidenceAnchor, ScreenPoint } from '../picture/picture-props';
import { usePlacement } from '../picture/use-placement';
import { adjust, go, useChoice } from '../state/choice-store';
import { cardOf, chooseWork } from '../state/chosen';
import { toggleSteps } from '../state/expansion';
import { filtersOf } from '../state/filters';
import { hoverWork, useHover } from '../state/hover';
import { useTheme } from '../state/preferences';
import { useStage } from '../state/stage';
import { pinWork, setCamera } from '../state/view-steps';
import { EmptyNote } from '../states/empty-note';
import { LoadingNote } from '../states/loading-note';
import { useWords } from '../words/use-words';
import { LazyPicture } from './lazy-picture';
import styles from './page.module.css';
import { openEvidenceOf, openPanel } from './picture-actions';
import { pictureLinks, pictureWorks, sayLink } from './picture-parts';
import { linkKey, type Scene } from './scene';
import { useScene } from './scene-context';
import { useRoom } from './use-room';

/** The picture with what hangs over it: the evidence of a line, the menu of a work. */
export function Canvas() {
  const words = useWords();
  const theme = useTheme();
  const { scene, naming } = useScene();
  const choice = useChoice((now) => now);
  const { view } = choice;
  const hovered = useHover((hover) => hover.work);
  const emphasis = useHover((hover) => hover.emphasis);
  const [anchor, setAnchor] = useState<EvidenceAnchor>();
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: ScreenPoint }>();
  const frame = useFrame();
  const { placement, settled } = usePlacement(scene.answer, frame, 'lineage');
  useStagePlacement(placement);

  const rows = frame === 'upright' ? words : undefined;
  const works = useMemo(() => pictureWorks(scene, view.colours, rows), [scene, view.colours, rows]);
  const links = useMemo(() => pictureLinks(scene), [scene]);
  const card = cardOf(choice);
  const chosen = useMemo(
    () => (view.chosen.length > 0 ? view.chosen : card === undefined ? [] : [card]),
    [view.chosen, card],
  );
  const evidence = view.evidence && linkKey(view.evidence.from, view.evidence.to, view.evidence.relation);
  const open = scene.links.find(({ key }) => key === evidence);

  if (!placement) return <LoadingNote />;
  return (
    <div className={styles.canvas}>
      <LazyPicture
        mode="lineage"
        placement={placement}
        settled={settled}
        works={works}
        links={links}
        chosen={chosen}
        hovered={hovered}
        emphasis={emphasis}
        outside={scene.outside}
        outsideMode={view.outside}
        evidence={open?.key}
        theme={theme}
        camera={view.camera}
        pins={view.pins}
        label={words.t('picture.label', { count: works.length })}
        words={{
          undated: words.t('date.none'),
          earlier: words.t('date.earlier'),
          comma: words.t('join.comma'),
        }}
        sayLink={(key) => {
          const link = scene.links.find((one) => one.key === key);
          return link ? sayLink(link, words) : '';
        }}
        onHover={hoverWork}
        onChoose={(id, add) => go(chooseWork(id, add))}
        onOpen={openPanel}
        onOpenEvidence={(key) => openEvidenceOf(scene, key)}
        onExpand={(id) => go(toggleSteps(id))}
        onCamera={(camera) => adjust(setCamera(camera))}
        onPin={(id, place) => go(pinWork(id, place))}
        onMenu={(id, at) => setMenu({ id, at })}
        onEvidenceAnchor={setAnchor}
        onDrawable={(drawable) => useStage.setState({ drawable })}
      />
      <Evidence anchor={open && anchor} />
      {isEmptied(scene) && <EmptyNote naming={naming} over />}
      {menu && <WorkMenu id={menu.id} at={menu.at} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

/** True where a filter leaves nothing of a lineage but its focus. */
function isEmptied({ answer }: Scene): boolean {
  const { focus, counts, selection } = answer;
  return focus.length > 0 && counts.works <= focus.length && filtersOf(selection).length > 0;
}

function useFrame(): Frame {
  const room = useRoom();
  const given = useChoice(({ view }) => view.frame);
  return given ?? (room === 'phone' ? 'upright' : room === 'wide' ? 'wide' : 'narrow');
}

/** Lets zoom commands know the placing for as long as the picture stands. */
function useStagePlacement(placement: Placement | undefined): void {
  useEffect(() => {
    useStage.setState({ placement });
    return () => useStage.setState({ placement: undefined });
  }, [placement]);
}
