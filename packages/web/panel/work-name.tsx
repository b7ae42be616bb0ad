import type { GraphNode, WorkNode } from '@stemma/model';
import { KindShape } from '../glyph/kind-shape';
import { lineageOf } from '../page/lineage-of';
import { slotOf } from '../page/scene';
import { useScene } from '../page/scene-context';
import { go, useChoice } from '../state/choice-store';
import { chooseWork } from '../state/chosen';

import styles from './panel.module.css';

interface WorkNameProps {
  readonly work: WorkNode;
  /** Its laboratories, which give it its colour. */
  readonly labs: readonly GraphNode[] | undefined;
}

/** A work by shape, colour and name; it is chosen where it stands on the picture, else its lineage opens. */
export function WorkName({ work, labs = [] }: WorkNameProps) {
  const { scene } = useScene();
  const colours = useChoice(({ view }) => view.colours);
  const { kind, name, stub } = work.properties;
  const drawn = scene.works.has(work.id);
  return (
    <button
      type="button"
      className={styles.work}
      onClick={() => go(drawn ? chooseWork(work.id) : lineageOf(work.id))}
    >
      <KindShape kind={kind} colour={slotOf(labs, colours)} stub={stub === true} />
      <span>{name}</span>
    </button>
  );
}
