import { useEffect, useRef } from 'react';
import { useStage } from '../state/stage';
import styles from './panel.module.css';

/** The name at the head of the panel; it takes the keyboard when the panel was asked for by key. */
export function PanelHeading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const enters = useStage((stage) => stage.entersCard);
  useEffect(() => {
    if (!enters) return;
    heading.current?.focus();
    useStage.setState({ entersCard: false });
  }, [enters]);
  return (
    <h2 ref={heading} id="panel-heading" className={styles.name} tabIndex={-1}>
      {children}
    </h2>
  );
}
