import type { WorkAnswer } from '@stemma/lineage';
import { go } from '../state/choice-store';
import { readingList, worksOf } from '../state/focus';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { WorkName } from './work-name';

const LEADS_TO = {
  section: readingList,
  topic: (id: string) => worksOf('topic', id),
  organisation: (id: string) => worksOf('organisation', id),
} as const;

/** Works of the same section, topic and laboratory: company for a work without a known lineage. */
export function Neighbours({ answer }: { answer: WorkAnswer }) {
  const { t } = useWords();
  return (
    <>
      {answer.neighbours.map(({ by, name, id, works, total }) => (
        <section key={`${by} ${id} ${name}`}>
          <div className={styles.listHead}>
            <h3>{t(`panel.neighbours.${by}`, { name })}</h3>
            <button type="button" className={styles.red} onClick={() => go(LEADS_TO[by](id))}>
              {total === undefined || by === 'section'
                ? t('panel.seeAll')
                : t('panel.seeAllOf', { count: total + 1 })}
            </button>
          </div>
          <ul className={styles.neighbours}>
            {works.map((work) => (
              <li key={work.id}>
                <WorkName work={work} labs={answer.makers[work.id]} />
                <span className={styles.year}>{work.properties.date?.slice(0, 4)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
