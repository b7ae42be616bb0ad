import type { Unresolved } from '@stemma/lineage';
import { lineageOf } from '../page/lineage-of';
import { SearchBox } from '../search/search-box';
import { go } from '../state/choice-store';

import { useWords } from '../words/use-words';
import styles from './states.module.css';

/** A link names a work that the graph does not have, or several: near names to choose from. */
export function UnknownNote({ unresolved }: { unresolved: readonly Unresolved[] }) {
  const { t } = useWords();
  return (
    <div className={styles.centre}>
      {unresolved.map(({ reference, reason, candidates }) => (
        <section key={reference} className={styles.unknown}>
          <h2 className={styles.lead}>{t(`unknown.${reason}`, { reference })}</h2>
          {candidates.length > 0 && (
            <>
              <p>{t('unknown.near')}</p>
              <ul className={styles.near}>
                {candidates.map(({ id, name }) => (
                  <li key={id}>
                    <button type="button" onClick={() => go(lineageOf(id))}>
                      {name}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
      <div className={styles.search}>
        <SearchBox size="rail" />
      </div>
    </div>
  );
}
