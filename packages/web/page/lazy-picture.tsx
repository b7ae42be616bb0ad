import { lazy, Suspense } from 'react';
import type { PictureProps } from '../picture/picture-props';

const Drawn = lazy(async () => ({ default: (await import('../picture/picture')).Picture }));

/** The canvas, fetched while the rest of the page already stands. */
export function LazyPicture(props: PictureProps) {
  return (
    <Suspense fallback={null}>
      <Drawn {...props} />
    </Suspense>
  );
}
