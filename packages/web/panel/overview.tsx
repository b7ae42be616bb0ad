import { useMemo } from 'react';
import { Icon } from '../glyph/icon';
import { useScene } from '../page/scene-context';
import { titleInWords } from '../words/title-in-words';
import { useWords } from '../words/use-words';
import styles from './panel.module.css';
import { PanelHeading } from './panel-heading';
import { WorkName } from './work-name';

const FIRST = 12;

/** Where no work is chosen: what is drawn, and the works of it that most others build on. */
export function Overview({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { t, n } = words;
  const { scene, naming } = useScene();
  const { answer, works, outside } = scene;
  const most = useMemo(
    () =>
      [...works.values()]
        .filter(({ id }) => !outside.has(id) && (answer.descendants[id] ?? 0) > 0)
        .sort((a, b) => (answer.descendants[b.id] ?? 0) - (answer.descendants[a.id] ?? 0))
        .slice(0, FIRST),
    [answer, works, outside],
  );
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <p className={styles.line}>
          <span>
            {t('overview.size', {
              works: t('counts.works', { count: answer.counts.works }),
              links: t('counts.links', { count: answer.counts.links }),
            })}
          </span>
          <button type="button" className={styles.close} aria-label={t('panel.close')} onClick={onClose}>
            <Icon name="close" size={14} />
          </button>
        </p>
        <PanelHeading>{titleInWords(answer.selection, words, naming)}</PanelHeading>
        <p className={styles.summary}>{t('overview.hint')}</p>
      </header>
      {most.length > 0 && (
        <div className={styles.body}>
          <section>
            <div className={styles.listHead}>
              <h3>{t('overview.most')}</h3>
              <span>{t('overview.mostAside')}</span>
            </div>
            <ul className={styles.neighbours}>
              {most.map((work) => (
                <li key={work.id}>
                  <WorkName work={work} labs={scene.organisations(work.id)} />
                  <span className={styles.year}>{n(answer.descendants[work.id] ?? 0)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </article>
  );
}
