import { copyText } from '../commands/copy-text';
import { evidencePlace } from '../evidence/evidence-place';
import { sayLink } from '../page/picture-parts';
import styles from '../strip/strip.module.css';
import { useWords } from '../words/use-words';
import { csv } from './csv';
import { useTableState } from './table-state';
import { useTable } from './use-table';

/** Copies all rows of the table, those not yet shown too. */
export default function CopyTable() {
  const words = useWords();
  const { t } = words;
  const sorting = useTableState((state) => state.sorting);
  const { groups, organisation } = useTable(sorting);
  const copy = () => {
    const columns = ['step', 'work', 'relation', 'date', 'organisation', 'evidence', 'source', 'id'];
    const rows = groups.flatMap(({ depth, entries }) =>
      entries.map(({ work, links }) => {
        const properties = links[0]?.relationship?.properties ?? {};
        return [
          depth === undefined ? '' : String(depth),
          work.properties.name,
          links.map((link) => sayLink(link, words)).join('; '),
          work.properties.date ?? '',
          organisation(work.id),
          String(properties.evidence ?? ''),
          evidencePlace(properties).url ?? work.properties.url ?? '',
          work.id,
        ];
      }),
    );
    void copyText(
      csv([columns.map((column) => t(`table.${column}`)), ...rows]),
      t('notice.tableCopied', { count: rows.length }),
    );
  };
  return (
    <button type="button" className={styles.action} onClick={copy}>
      {t('table.copy')}
    </button>
  );
}
