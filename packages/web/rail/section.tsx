import styles from './rail.module.css';

interface SectionProps {
  readonly title: string;
  readonly aside?: string;
  /** What a click on the heading opens. */
  readonly onOpen?: () => void;
  readonly children: React.ReactNode;
}

/** A part of the rail under its heading. */
export function Section({ title, aside, onOpen, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>
          {onOpen ? (
            <button type="button" aria-haspopup="dialog" onClick={onOpen}>
              {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {aside && <span className={styles.headAside}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
