import { type ComponentProps, lazy, Suspense } from 'react';

const Menu = lazy(() => import('./work-menu'));

/** The menu of a work, fetched when the first one opens. */
export function WorkMenu(props: ComponentProps<typeof Menu>) {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  );
}
