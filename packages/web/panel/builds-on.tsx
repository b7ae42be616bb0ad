import type { WorkAnswer } from '@stemma/lineage';
import { RelationLine } from '../glyph/relation-line';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { ParentRow } from './parent-row';

/** The works it builds on, grouped by relation, each with its evidence. */
export function BuildsOn({ answer }: { answer: WorkAnswer }) {
  const { t } = useWords();
  const works = new Set(answer.buildsOn.flatMap(({ links }) => links.map(({ work }) => work.id))).size;
  return (
    <section aria-labelledby="builds-on">
      <div className={styles.listHead}>
        <h3 id="builds-on">{t('panel.buildsOn')}</h3>
        <span>
          {t('panel.buildsOnSize', {
            works: t('counts.works', { count: works }),
            relations: t('counts.relations', { count: answer.buildsOn.length }),
          })}
        </span>
      </div>
      {answer.buildsOn.map(({ relation, links }) => (
        <section key={relation} aria-label={t(`relation.${relation}`)}>
          <div className={styles.relation}>
            <RelationLine kind={relation} length={25} />
            <h4>{t(`relation.${relation}`)}</h4>
          </div>
          <ul>
            {links.map((link) => (
              <ParentRow key={link.work.id} link={link} makers={answer.makers} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
