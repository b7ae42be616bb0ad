import { type FacetName, fold } from '@stemma/model';
import { useState } from 'react';
import { ModalDialog } from '../controls/modal-dialog';
import { useScene } from '../page/scene-context';
import { go, useChoice } from '../state/choice-store';
import { clearFacet, standingOf } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import styles from './facet-dialog.module.css';
import { FacetRow } from './facet-row';
import rail from './rail.module.css';

/** Rows that are drawn at once; typing reaches all others. */
const DRAWN = 300;

/** The values of a facet, with a search; of very many those with the most works, and the number of all. */
export default function FacetDialog({ facet, onClose }: { facet: FacetName; onClose: () => void }) {
  const { t, n } = useWords();
  const { facets, naming } = useScene();
  const selection = useChoice((choice) => choice.selection);
  const [text, setText] = useState('');
  const values = facets?.facets[facet] ?? [];
  const wanted = fold(text);
  const found = values.filter(({ value, name, nameZh = '' }) =>
    fold(`${naming.value(facet, value)} ${name} ${nameZh}`).includes(wanted),
  );
  const drawn = found.slice(0, DRAWN);
  return (
    <ModalDialog title={t(`facet.${facet}`)} narrow onClose={onClose}>
      <input
        className={styles.search}
        type="search"
        aria-label={t('rail.search')}
        placeholder={t('rail.search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className={`${rail.rows} ${styles.list}`}>
        {drawn.map(({ value, count, colour }) => (
          <FacetRow
            key={value}
            facet={facet}
            value={value}
            name={naming.value(facet, value)}
            count={count}
            most={values[0]?.count ?? 0}
            standing={standingOf(selection, facet, value)}
            sign={
              facet === 'organisation' ? (
                <span className={rail.dot} style={{ background: `var(--org-${colour ?? 'other'})` }} />
              ) : undefined
            }
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <span>
          {t('rail.shownOf', {
            shown: n(drawn.length),
            total: n(values.length + (facets?.unlisted[facet] ?? 0)),
          })}
        </span>
        {selection.facets[facet] && (
          <button type="button" className={styles.clear} onClick={() => go(clearFacet(facet))}>
            {t('empty.remove')}
          </button>
        )}
      </div>
    </ModalDialog>
  );
}
