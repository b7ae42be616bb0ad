import { useEffect, useId, useRef } from 'react';
import { Icon } from '../glyph/icon';
import { useWords } from '../words/use-words';
import styles from './modal-dialog.module.css';

interface ModalDialogProps {
  readonly title: string;
  readonly narrow?: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** The browser's own dialog over the page: it keeps the keyboard, closes with Esc and gives the focus back. */
export function ModalDialog({ title, narrow = false, onClose, children }: ModalDialogProps) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-narrow={narrow}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className={styles.inside}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t('command.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" size={15} />
        </button>
        {children}
      </div>
    </dialog>
  );
}
