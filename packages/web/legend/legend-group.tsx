import styles from './legend.module.css';

interface LegendGroupProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

export function LegendGroup({ title, children }: LegendGroupProps) {
  return (
    <div className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.entries}>{children}</ul>
    </div>
  );
}
