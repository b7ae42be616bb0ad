import { lazy, Suspense } from 'react';
import type { PictureProps } from '../picture/picture-props';

/** Asked for as the page begins, so that it is there when the first answer is: both ways take as long. */
const fetched = import('../picture/picture');
// It is awaited where it is drawn, and told there.
fetched.catch(() => undefined);
const Drawn = lazy(async () => ({ default: (await fetched).Picture }));

/** The canvas, fetched while the rest of the page already stands. */
export function LazyPicture(props: PictureProps) {
  return (
    <Suspense fallback={null}>
      <Drawn {...props} />
    </Suspense>
  );
}
