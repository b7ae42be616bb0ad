import type { WorkAnswer } from '@stemma/lineage';
import type { Relation } from '@stemma/model';
import { useState } from 'react';
import { RelationLine } from '../glyph/relation-line';
import { go } from '../state/choice-store';
import { openEvidence } from '../state/chosen';
import { hoverWork } from '../state/hover';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { WorkName } from './work-name';

const FIRST = 8;

/** What builds on it, pinned to the foot so that both directions are in view. */
export function BuiltOnBy({ answer }: { answer: WorkAnswer }) {
  const { t, n } = useWords();
  const [all, setAll] = useState(false);
  const children = answer.builtOnBy.flatMap(({ relation, links }) =>
    links.map((link) => ({ ...link, relation })),
  );
  const shown = all ? children : children.slice(0, FIRST);
  const rest = children.length - FIRST;
  return (
    <section className={styles.onBy} aria-labelledby="built-on-by" data-all={all}>
      <div className={styles.listHead}>
        <h3 id="built-on-by">{t('panel.builtOnBy')}</h3>
        <span>
          {t('panel.builtOnBySize', { shown: n(shown.length), count: children.length })}
          {rest > 0 && (
            <button type="button" className={styles.red} onClick={() => setAll(!all)}>
              {all ? t('panel.showFewer') : t('panel.showMore', { count: rest })}
            </button>
          )}
        </span>
      </div>
      <ul className={styles.children}>
        {shown.map(({ work, relation, relationship }) => (
          <li
            key={`${work.id} ${relation}`}
            className={styles.child}
            onMouseEnter={() => hoverWork(work.id)}
            onMouseLeave={() => hoverWork(undefined)}
          >
            <WorkName work={work} labs={answer.makers[work.id]} />
            <EvidenceLine from={relationship.from} to={relationship.to} relation={relation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The relation's line, which opens the evidence. */
function EvidenceLine({ from, to, relation }: { from: string; to: string; relation: Relation }) {
  const { t } = useWords();
  const name = t(`relation.${relation}`);
  return (
    <button
      type="button"
      className={styles.sample}
      aria-label={t('panel.evidenceOf', { relation: name })}
      title={name}
      onClick={() => go(openEvidence({ from, to, relation }))}
    >
      <RelationLine kind={relation} length={22} />
    </button>
  );
}
