import type { WorkAnswer } from '@stemma/lineage';
import type { WorkNode } from '@stemma/model';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { WorkName } from './work-name';

/** The paper that introduces a model, and the models that a paper introduces. */
export function Introductions({ answer }: { answer: WorkAnswer }) {
  const { t } = useWords();
  return (
    <>
      <Works title={t('panel.introducedIn')} works={answer.introducedIn} makers={answer.makers} />
      <Works title={t('panel.introduces')} works={answer.introduces} makers={answer.makers} />
    </>
  );
}

interface WorksProps {
  readonly title: string;
  readonly works: readonly WorkNode[];
  readonly makers: WorkAnswer['makers'];
}

function Works({ title, works, makers }: WorksProps) {
  if (works.length === 0) return null;
  return (
    <section>
      <div className={styles.listHead}>
        <h3>{title}</h3>
      </div>
      <ul className={styles.children}>
        {works.map((work) => (
          <li key={work.id} className={styles.child}>
            <WorkName work={work} labs={makers[work.id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
