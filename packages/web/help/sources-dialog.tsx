import type { GraphNode } from '@stemma/model';
import { useQuery } from '@tanstack/react-query';
import { ModalDialog } from '../controls/modal-dialog';
import { useDataSource } from '../data/data-context';
import { sourcesQuery } from '../data/queries/sources-query';
import { go } from '../state/choice-store';
import { readingList } from '../state/focus';
import { useStage } from '../state/stage';
import { ErrorNote } from '../states/error-note';
import { LoadingNote } from '../states/loading-note';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './dialog.module.css';

const close = () => useStage.setState({ sources: false });

/** Where the graph comes from: every source with its licence; reading lists open as lists. */
export default function SourcesDialog() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(sourcesQuery(useDataSource()));
  return (
    <ModalDialog title={t('sources.label')} onClose={close}>
      <p className={styles.about}>{t('sources.about')}</p>
      {error && <ErrorNote error={error} again={() => void refetch()} />}
      {!data && !error && <LoadingNote />}
      <ul className={styles.sources}>
        {data?.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
    </ModalDialog>
  );
}

function SourceRow({ source }: { source: GraphNode }) {
  const { t, language } = useWords();
  const { url, licence, attribution, format } = source.properties;
  const name = nameOf(source, language);
  return (
    <li>
      <p className={styles.sourceName}>
        {typeof url === 'string' ? (
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {typeof licence === 'string' && <span>{licence}</span>}
      </p>
      {typeof attribution === 'string' && <p className={styles.attribution}>{attribution}</p>}
      {format === 'reading-list' && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            close();
            go(readingList(source.id));
          }}
        >
          {t('sources.asList')}
        </button>
      )}
    </li>
  );
}
