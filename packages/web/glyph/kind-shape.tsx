import type { WorkKind } from '@stemma/model';
import styles from './glyph.module.css';

interface KindShapeProps {
  readonly kind: WorkKind;
  /** Palette slot, `other` for all without one, `ink` where the shape alone is meant. */
  readonly colour?: number | 'ink';
  readonly stub?: boolean;
  readonly size?: number;
}

/** A work's shape: a disc to read, a diamond for a model, a square for data, a holed square for software. */
export function KindShape({ kind, colour, stub = false, size = 11 }: KindShapeProps) {
  const fill = colour === 'ink' ? 'var(--edge)' : `var(--org-${colour ?? 'other'})`;
  const paint = stub
    ? { fill: 'none', stroke: 'var(--ink2)', strokeWidth: 1.3, strokeDasharray: '2.6 1.8' }
    : { fill };
  return (
    <svg className={styles.shape} width={size} height={size} viewBox="-6 -6 12 12" aria-hidden="true">
      {outline(kind, paint)}
      {kind === 'software' && !stub && <rect x="-1.5" y="-1.5" width="3" height="3" fill="var(--paper)" />}
    </svg>
  );
}

function outline(kind: WorkKind, paint: React.SVGProps<SVGElement>) {
  const { fill, stroke, strokeWidth, strokeDasharray } = paint;
  const common = { fill, stroke, strokeWidth, strokeDasharray };
  if (kind === 'model') return <path d="M0 -5.6 L5.6 0 L0 5.6 L-5.6 0 Z" {...common} />;
  if (kind === 'dataset' || kind === 'software')
    return <rect x="-4.2" y="-4.2" width="8.4" height="8.4" {...common} />;
  return <circle r="4.6" {...common} />;
}
