import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useShortcuts } from '../commands/use-shortcuts';
import { DataContext } from '../data/data-context';
import type { DataSource } from '../data/data-source';
import { useChoice } from '../state/choice-store';
import { languageOf } from '../state/preferences';
import { CrashBoundary } from '../states/crash-boundary';
import { NoticeLine } from '../states/notice-line';
import { StaleNotice } from '../states/stale-notice';
import { speak } from '../words/spoken';
import { Dialogs } from './dialogs';
import { Pages } from './pages';

/** The whole page over one source of data. */
export function App({ source, client }: { source: DataSource; client: QueryClient }) {
  const language = useChoice(({ view }) => languageOf(view.language));
  useEffect(() => {
    void speak(language);
  }, [language]);
  useShortcuts();
  return (
    <QueryClientProvider client={client}>
      <DataContext value={source}>
        <CrashBoundary>
          <Pages />
          <Dialogs />
        </CrashBoundary>
        <StaleNotice />
        <NoticeLine />
      </DataContext>
    </QueryClientProvider>
  );
}
