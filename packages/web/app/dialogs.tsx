import { lazy, Suspense } from 'react';
import { useStage } from '../state/stage';

const HelpDialog = lazy(() => import('../help/help-dialog'));
const SourcesDialog = lazy(() => import('../help/sources-dialog'));

/** What opens over the page, fetched when it first does. */
export function Dialogs() {
  const { help, sources } = useStage();
  return (
    <Suspense fallback={null}>
      {help && <HelpDialog />}
      {sources && <SourcesDialog />}
    </Suspense>
  );
}
