import styles from './legend.module.css';

interface LegendGroupProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

export function LegendGroup({ title, wide = false, children }: LegendGroupProps) {
  return (
    <div className={styles.group} data-wide={wide}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.entries}>{children}</ul>
    </div>
  );
}
