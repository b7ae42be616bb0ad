import styles from './glyph.module.css';

const PATHS = {
  search: 'M11.2 11.2 L15 15 M7.2 2.2 a5 5 0 1 0 0.01 0 Z',
  close: 'M4 4 L12 12 M12 4 L4 12',
  minus: 'M4 8 L12 8',
  plus: 'M4 8 L12 8 M8 4 L8 12',
  menu: 'M2 4 L14 4 M2 8 L14 8 M2 12 L14 12',
  years: 'M2 14 L2 10 M6 14 L6 7 M10 14 L10 9 M14 14 L14 2',
  organisation: 'M2 14 L14 14 M3.5 14 L3.5 6 L8 2.5 L12.5 6 L12.5 14 M8 14 L8 10',
  topic: 'M2.5 8.5 L8 2.5 L13.5 2.5 L13.5 8 L8 13.8 Z M10.8 5.2 L10.8 5.21',
  author: 'M8 8 a2.9 2.9 0 1 0 -0.01 0 Z M2.6 14.2 a5.4 5.2 0 0 1 10.8 0',
  kind: 'M8 2 L14 8 L8 14 L2 8 Z',
  gap: 'M3 3 L13 3 L13 13 L3 13 Z M6 8 L10 8',
  theme: 'M8 2 a6 6 0 1 0 0.01 0 Z M8 2 L8 14',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 16 units; its control carries the words. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
      {name === 'theme' && <path d="M8 2 a6 6 0 0 1 0 12 Z" fill="currentColor" stroke="none" />}
    </svg>
  );
}
