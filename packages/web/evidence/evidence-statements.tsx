import { useScene } from '../page/scene-context';
import { sayDate } from '../words/say-date';
import { useWords } from '../words/use-words';
import styles from './evidence.module.css';
import { evidencePlace } from './evidence-place';
import { PlaceLink } from './place-link';
import { statementsOf } from './statements-of';
import type { OpenEvidence } from './use-open-evidence';

/** Each statement with a red (checked) or grey rule, where it is said, and the day it was read there. */
export function EvidenceStatements({ open }: { open: OpenEvidence }) {
  const { t, language, list } = useWords();
  const { naming } = useScene();
  if (!open.relationship)
    return <p className={styles.via}>{t('bridge.hidden', { names: list(open.via.map(naming.work)) })}</p>;
  return (
    <ul className={styles.statements}>
      {statementsOf(open.relationship.properties).map(({ source, values }) => {
        const place = evidencePlace(values, source);
        const name = place.source ? naming.value('source', place.source) : '';
        return (
          <li key={`${source} ${String(values.evidence)}`} data-checked={place.checked}>
            <p className={styles.words} lang="en">
              {String(values.evidence ?? '')}
            </p>
            <p className={styles.source}>
              <PlaceLink place={place} />
              {place.url && name ? t('join.comma') : ''}
              {name}
              {t('join.comma')}
              {!place.checked
                ? t('evidence.notChecked')
                : typeof values.readOn === 'string'
                  ? t('evidence.readOn', { day: sayDate(values.readOn, language) })
                  : t('evidence.checked')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
