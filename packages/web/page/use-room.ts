import { useMedia } from './use-media';

/** How much room the window gives: below 1240 the rail folds, below 980 the panel is a sheet, below 640 a phone. */
export type Room = 'wide' | 'middle' | 'small' | 'phone';

export function useRoom(): Room {
  const wide = useMedia('(min-width: 1240px)');
  const middle = useMedia('(min-width: 980px)');
  const small = useMedia('(min-width: 640px)');
  return wide ? 'wide' : middle ? 'middle' : small ? 'small' : 'phone';
}
