import type { Properties } from '@stemma/model';
import { evidencePlace } from '../evidence/evidence-place';
import { PlaceLink } from '../evidence/place-link';
import { useScene } from '../page/scene-context';
import { readingPlaces } from '../panel/reading-places';
import { go } from '../state/choice-store';
import { openEvidence } from '../state/chosen';
import { useWords } from '../words/use-words';
import styles from './table.module.css';
import type { TableRow } from './table-rows';

function sourcesOf({ sources = [] }: Properties): readonly string[] {
  return Array.isArray(sources) ? sources.map(String) : [];
}

/** Why the row is there and who says so; of the work itself what it is and where to read it. */
export function EvidenceCells({ row }: { row: TableRow }) {
  const { t, language, list } = useWords();
  const { naming } = useScene();
  const { work, links } = row;
  const link = links[0];
  if (!link?.relationship) {
    const { summary, summaryZh, title, name } = work.properties;
    const about = language === 'zh' ? (summaryZh ?? summary) : (summary ?? summaryZh);
    const place = readingPlaces(work)[0];
    return (
      <>
        <td className={styles.evidence}>
          {language === 'zh' && summaryZh ? summaryZh : <em>{about ?? (title === name ? '' : title)}</em>}
        </td>
        <td className={styles.source}>
          {place && (
            <a href={place.url} tabIndex={-1} target="_blank" rel="noreferrer">
              {place.label ?? t(`place.${place.key}`)}
            </a>
          )}
        </td>
      </>
    );
  }
  const { from, to, relation } = link;
  const { properties } = link.relationship;
  const place = evidencePlace(properties);
  // Citations, and what a work was introduced in, carry no evidence of their own: only who says so.
  if (properties.evidence === undefined)
    return (
      <>
        <td className={styles.evidence} />
        <td className={styles.source}>
          {list(sourcesOf(properties).map((source) => naming.value('source', source)))}
        </td>
      </>
    );
  return (
    <>
      <td className={styles.evidence}>
        <button
          type="button"
          tabIndex={-1}
          title={String(properties.evidence)}
          onClick={() => go(openEvidence({ from, to, relation: relation ?? '' }))}
        >
          <em lang="en">{String(properties.evidence)}</em>
        </button>
      </td>
      <td className={styles.source}>
        {!place.checked ? (
          t('evidence.notChecked')
        ) : place.url ? (
          <PlaceLink place={place} tabIndex={-1} short />
        ) : (
          place.source && naming.value('source', place.source)
        )}
      </td>
    </>
  );
}
