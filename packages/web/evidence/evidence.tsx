import { lazy, Suspense } from 'react';
import type { EvidenceAnchor } from '../picture/picture-props';
import { useChoice } from '../state/choice-store';

const Popover = lazy(() => import('./evidence-popover'));

/** The evidence of the open link, fetched when the first one opens. */
export function Evidence({ anchor }: { anchor?: EvidenceAnchor }) {
  const open = useChoice(({ view }) => view.evidence !== undefined);
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <Popover anchor={anchor} />
    </Suspense>
  );
}
