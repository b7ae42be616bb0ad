import { useEffect, useRef } from 'react';
import styles from './picture.module.css';
import { PictureController } from './picture-controller';
import type { PictureProps } from './picture-props';

/**
 * The canvas of works and links. One Sigma instance as long as it is mounted; where WebGL cannot be
 * had or is lost, `onDrawable(false)` says so and the page shows its table.
 */
export function Picture(props: PictureProps) {
  const element = useRef<HTMLDivElement>(null);
  const controller = useRef<PictureController | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const container = element.current;
    if (!container) return;
    let listening = new AbortController();
    const start = () => {
      listening = new AbortController();
      const { signal } = listening;
      try {
        controller.current = new PictureController(container, latest.current);
      } catch {
        latest.current.onDrawable(false);
        return;
      }
      for (const canvas of controller.current.canvases) {
        canvas.addEventListener('webglcontextlost', onLost, { signal });
        canvas.addEventListener('webglcontextrestored', onRestored, { signal });
      }
    };
    const stop = () => {
      // Sigma gives its contexts back when it is killed, and that is no loss.
      listening.abort();
      controller.current?.kill();
      controller.current = undefined;
    };
    const onLost = (event: Event) => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      latest.current.onDrawable(false);
    };
    const onRestored = () => {
      stop();
      start();
      latest.current.onDrawable(true);
    };
    start();
    return stop;
  }, []);

  useEffect(() => {
    controller.current?.show(props);
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      controller.current?.onMenuKey();
      event.preventDefault();
    } else if (controller.current?.onKey(event.key)) event.preventDefault();
  };

  return (
    <div
      ref={element}
      className={styles.picture}
      role="application"
      aria-label={props.label}
      aria-busy={!props.settled}
      // The keyboard enters the picture once; arrows move inside it.
      tabIndex={props.mode === 'lineage' ? 0 : -1}
      onKeyDown={onKeyDown}
    />
  );
}
