import type { CardLink, WorkAnswer } from '@stemma/lineage';
import { evidencePlace } from '../evidence/evidence-place';
import { PlaceLink } from '../evidence/place-link';
import { useScene } from '../page/scene-context';
import { go } from '../state/choice-store';
import { openEvidence } from '../state/chosen';
import { hoverWork } from '../state/hover';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { WorkName } from './work-name';

/** A work it builds on: shape, name, year, one line of evidence, where that is said. */
export function ParentRow({ link, makers }: { link: CardLink; makers: WorkAnswer['makers'] }) {
  const { t } = useWords();
  const { naming } = useScene();
  const { work, relationship } = link;
  const { evidence, relation } = relationship.properties;
  const { date, year } = work.properties;
  const place = evidencePlace(relationship.properties);
  const source = place.source && naming.value('source', place.source);
  return (
    <li
      className={styles.parent}
      onMouseEnter={() => hoverWork(work.id)}
      onMouseLeave={() => hoverWork(undefined)}
    >
      <WorkName work={work} labs={makers[work.id]} />
      <span className={styles.year}>{date?.slice(0, 4) ?? year ?? t('date.none')}</span>
      <button
        type="button"
        className={styles.evidence}
        title={String(evidence)}
        onClick={() =>
          go(openEvidence({ from: relationship.from, to: relationship.to, relation: String(relation) }))
        }
      >
        <em lang="en">{String(evidence)}</em>
      </button>
      <span className={styles.place}>
        {!place.checked ? t('evidence.notChecked') : place.url ? <PlaceLink place={place} short /> : source}
      </span>
    </li>
  );
}
