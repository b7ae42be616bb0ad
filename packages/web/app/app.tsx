import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useShortcuts } from '../commands/use-shortcuts';
import { DataContext } from '../data/data-context';
import type { DataSource } from '../data/data-source';
import { makeQueryClient } from '../data/query-client';
import { useChoice } from '../state/choice-store';
import { languageOf } from '../state/preferences';
import { CrashBoundary } from '../states/crash-boundary';
import { NoticeLine } from '../states/notice-line';
import { StaleNotice } from '../states/stale-notice';
import { speak } from '../words/spoken';
import { Dialogs } from './dialogs';
import { Pages } from './pages';

/** The whole page over one source of data. */
export function App({ source }: { source: DataSource }) {
  const client = useMemo(makeQueryClient, []);
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
