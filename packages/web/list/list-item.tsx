import type { WorkNode } from '@stemma/model';
import { KindShape } from '../glyph/kind-shape';
import { lineageOf } from '../page/lineage-of';
import { readingPlaces } from '../panel/reading-places';
import { addressOfChoice } from '../state/choice';
import { go, useChoice } from '../state/choice-store';

import { titlesOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './list.module.css';

/** An item of a reading list: its shape, title and year, what kind it is, and where to read it. */
export function ListItem({ work }: { work: WorkNode }) {
  const { t, language } = useWords();
  const choice = useChoice((now) => now);
  const { kind, name, date, year, stub } = work.properties;
  const { first, second } = titlesOf(work, language);
  const places = readingPlaces(work);
  const to = lineageOf(work.id);
  return (
    <li className={styles.item}>
      <KindShape kind={kind} colour="ink" stub={stub === true} />
      <div>
        <a
          className={styles.title}
          href={`${location.pathname}${addressOfChoice(to(choice))}`}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go(to);
          }}
        >
          {first ?? name}
        </a>
        {second && <p className={styles.second}>{second}</p>}
      </div>
      <p className={styles.aside}>
        {[t(`kind.${kind}`), date?.slice(0, 4) ?? year].filter(Boolean).join(t('join.comma'))}
      </p>
      <p className={styles.places}>
        {places.slice(0, 2).map(({ url, label, key }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer">
            {label ?? t(`place.${key}`)}
          </a>
        ))}
      </p>
    </li>
  );
}
