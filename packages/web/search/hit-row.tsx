import type { SearchHit } from '@stemma/lineage';
import { WORK_KINDS } from '@stemma/model';
import { Icon, type IconName } from '../glyph/icon';
import { KindShape } from '../glyph/kind-shape';
import { useWords } from '../words/use-words';
import { Marked } from './marked';
import styles from './search.module.css';

const ICONS: Partial<Record<SearchHit['label'], IconName>> = {
  Author: 'author',
  Organisation: 'organisation',
  Topic: 'topic',
};

/** One hit: its shape, its name with the matched part bold, and what tells it from its namesakes. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { t } = useWords();
  const { matched, name } = hit;
  const onName = matched.text === name;
  const kind = WORK_KINDS.find((known) => known === hit.kind) ?? 'paper';
  const aside =
    hit.label === 'Work'
      ? [hit.organisation, hit.date?.slice(0, 4)].filter(Boolean).join(', ')
      : t('search.works', { count: hit.works ?? 0 });
  return (
    <>
      <span className={styles.sign}>
        {hit.label === 'Work' ? (
          <KindShape kind={kind} colour="ink" />
        ) : (
          <Icon name={ICONS[hit.label] ?? 'topic'} size={13} />
        )}
      </span>
      <span className={styles.names}>
        <span className={styles.name}>{onName ? <Marked text={name} ranges={matched.ranges} /> : name}</span>
        {!onName && (
          <span className={styles.matched}>
            <Marked text={matched.text} ranges={matched.ranges} />
          </span>
        )}
      </span>
      <span className={styles.aside}>{aside}</span>
    </>
  );
}
