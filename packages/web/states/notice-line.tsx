import { useNotice } from '../state/notice';
import styles from './states.module.css';

/** The short word on what was just done. */
export function NoticeLine() {
  const text = useNotice((notice) => notice.text);
  return (
    <p className={styles.notice} role="status" data-shown={text !== undefined}>
      {text}
    </p>
  );
}
