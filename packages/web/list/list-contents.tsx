import type { ListAnswer } from '@stemma/lineage';
import { SearchBox } from '../search/search-box';
import { go } from '../state/choice-store';
import { worksOf } from '../state/focus';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './list.module.css';
import { sectionId } from './section-id';

/** The sections of the list, and the way to its picture. */
export function ListContents({ sections, source }: { sections: ListAnswer['sections']; source: string }) {
  const { t, language, n } = useWords();
  return (
    <nav className={styles.contents} aria-label={t('list.contents')}>
      <SearchBox size="rail" />
      <button type="button" className={styles.action} onClick={() => go(worksOf('source', source))}>
        {t('list.asTimeline')}
      </button>
      <ul>
        {sections.map(({ path, topic, items }) => (
          <li key={sectionId(path)} className={styles.entry} data-depth={Math.min(path.length, 3)}>
            <a href={`#${sectionId(path)}`} onClick={(event) => jump(event, path)}>
              {(topic && nameOf(topic, language)) ?? path.at(-1)}
            </a>
            {items.length > 0 && <span>{n(items.length)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Goes to a section without writing it into the address, which holds what is chosen. */
function jump(event: React.MouseEvent, path: readonly string[]): void {
  event.preventDefault();
  document.getElementById(sectionId(path))?.scrollIntoView();
}
