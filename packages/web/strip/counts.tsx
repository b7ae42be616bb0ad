import { PAGE_CAP } from '../page/asked';
import { useScene } from '../page/scene-context';
import { go } from '../state/choice-store';
import { raiseCap } from '../state/focus';
import { Bold } from '../words/bold';
import { useWords } from '../words/use-words';
import styles from './strip.module.css';

/**
 * "47 of 71 works, 84 of 131 links", said aloud when it changes; and what the page's limit leaves out, whose
 * works are among those that it is of.
 */
export function Counts() {
  const { t, n } = useWords();
  const { counts, selection } = useScene().scene.answer;
  const { works, links, tracedWorks, tracedLinks, reachedWorks } = counts;
  const cut = reachedWorks - tracedWorks;
  return (
    <p className={styles.counts} role="status">
      <Bold
        text={t(cut > 0 ? 'strip.countsCut' : 'strip.counts', {
          works: n(works),
          ofWorks: n(Math.max(tracedWorks, reachedWorks)),
          links: n(links),
          ofLinks: n(tracedLinks),
        })}
      />
      {cut > 0 && (
        <>
          {' '}
          <button
            type="button"
            className={styles.red}
            onClick={() => go(raiseCap((selection.cap ?? PAGE_CAP) + PAGE_CAP))}
          >
            {t('strip.showMore', { count: Math.min(cut, PAGE_CAP) })}
          </button>
        </>
      )}
    </p>
  );
}
