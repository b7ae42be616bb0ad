import { RELATIONS } from '@stemma/model';
import { CommandButton } from '../commands/command-button';
import { copyLink } from '../commands/copy-link';
import { go } from '../state/choice-store';
import { isolateValue } from '../state/facet-rule';
import { useWords } from '../words/use-words';
import styles from './evidence.module.css';
import { statementsOf } from './statements-of';
import type { OpenEvidence } from './use-open-evidence';

export function EvidenceFoot({ open }: { open: OpenEvidence }) {
  const { t } = useWords();
  const { relation, relationship } = open;
  const sources = relationship
    ? new Set(statementsOf(relationship.properties).map(({ source }) => source)).size
    : 0;
  const filterable = RELATIONS.some((known) => known === relation);
  return (
    <p className={styles.foot}>
      <CommandButton command={copyLink} className={styles.action} />
      {filterable && (
        <button
          type="button"
          className={styles.action}
          onClick={() => go(isolateValue('relation', relation))}
        >
          {t('evidence.only')}
        </button>
      )}
      {sources > 0 && <span>{t('counts.sources', { count: sources })}</span>}
    </p>
  );
}
