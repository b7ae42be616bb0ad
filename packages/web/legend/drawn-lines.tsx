import { RelationLine } from '../glyph/relation-line';
import { useScene } from '../page/scene-context';
import { useWords } from '../words/use-words';
import styles from './legend.module.css';

/** Lines that no relation has, and that are no filter. */
export type DrawnLine = 'introduced-in' | 'cites' | 'bridge';

/** Those of these lines that the picture has. */
export function useDrawnLines(...lines: readonly DrawnLine[]): readonly DrawnLine[] {
  const { links } = useScene().scene;
  return lines.filter((line) => links.some(({ type }) => type === line));
}

/** Entries of a legend group. */
export function DrawnLines({ lines }: { lines: readonly DrawnLine[] }) {
  const { t } = useWords();
  const { links } = useScene().scene;
  return lines.map((line) => (
    <li key={line} className={styles.plain}>
      <RelationLine kind={line} />
      <span>{line === 'bridge' ? t('legend.bridge') : t(`link.${line}`)}</span>
      <span className={styles.count}>{links.filter(({ type }) => type === line).length}</span>
    </li>
  ));
}
