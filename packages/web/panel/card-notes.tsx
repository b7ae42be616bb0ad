import type { WorkNode } from '@stemma/model';
import { useScene } from '../page/scene-context';
import { useWords } from '../words/use-words';
import { differences } from './differences';
import styles from './panel.module.css';

/** What a reader should know before trusting the rest: a correction, a note, sources that disagree. */
export function CardNotes({ work }: { work: WorkNode }) {
  const { t, language, list } = useWords();
  const { naming } = useScene();
  const { correction, note, summary, summaryZh } = work.properties;
  const about = language === 'zh' ? (summaryZh ?? summary) : (summary ?? summaryZh);
  const differing = differences(work);
  // Corrections name a source by its id.
  const named = (text: string) => text.replace(/source:[\w-]+/g, (id) => naming.value('source', id));
  return (
    <>
      {about && <p className={styles.summary}>{about}</p>}
      {typeof correction === 'string' && (
        <p className={styles.note}>
          <b>{t('panel.correction')}</b> {named(correction)}
        </p>
      )}
      {typeof note === 'string' && <p className={styles.note}>{note}</p>}
      {differing.length > 0 && (
        <details className={styles.differing}>
          <summary>{t('panel.differing', { count: differing.length })}</summary>
          <ul>
            {differing.map(({ field, values }) => (
              <li key={field}>
                <b>{t(`field.${field}`)}</b>{' '}
                {values.map(({ value, sources }) => (
                  <span key={value}>
                    {value} <i>({list(sources.map((source) => naming.value('source', source)))})</i>{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
