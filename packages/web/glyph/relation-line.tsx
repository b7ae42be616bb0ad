import { LINE_STYLE, type LineKind } from '@stemma/layout';
import styles from './glyph.module.css';

/** The line of a relation, as long as a key's sample. */
export function RelationLine({ kind, length = 26 }: { kind: LineKind; length?: number }) {
  const { width, dash, round } = LINE_STYLE[kind];
  return (
    <svg className={styles.line} width={length} height="8" viewBox={`0 0 ${length} 8`} aria-hidden="true">
      <line
        x1={round ? 1 : 0}
        x2={length}
        y1="4"
        y2="4"
        strokeWidth={width}
        strokeDasharray={dash.length > 0 ? dash.join(' ') : undefined}
        strokeLinecap={round ? 'round' : 'butt'}
      />
    </svg>
  );
}
