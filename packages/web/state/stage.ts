import type { Placement } from '@stemma/layout';
import { create } from 'zustand';

/** What stands on the page now, for commands that act on it: the placed picture, and what is open over it. */
interface Stage {
  /** Absent while no picture stands. */
  readonly placement?: Placement;
  /** False where WebGL is absent or lost: the table stands in. */
  readonly drawable: boolean;
  readonly help: boolean;
  readonly sources: boolean;
  /** The card takes the keyboard as soon as it stands. */
  readonly entersCard?: boolean;
  /** On a narrow window: the rail slid over the picture, the key, or the panel pulled up. */
  readonly sheet?: 'rail' | 'key' | 'card' | 'menu' | 'search' | 'steps';
}

export const useStage = create<Stage>(() => ({ drawable: true, help: false, sources: false }));

export function openSheet(sheet: Stage['sheet']): void {
  useStage.setState({ sheet });
}
