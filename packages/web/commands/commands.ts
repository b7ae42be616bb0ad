import { backOutCommand } from './back-out';
import type { Command } from './command';
import { copyLink } from './copy-link';
import { fit } from './fit';
import { focusSearch } from './focus-search';
import { foldPanel } from './fold-panel';
import { foldRail } from './fold-rail';
import { help } from './help';
import { openStep } from './open-step';
import { redo } from './redo';
import { showTable } from './show-table';
import { showTimeline } from './show-timeline';
import { undo } from './undo';
import { zoomIn } from './zoom-in';
import { zoomOut } from './zoom-out';

/** Every command, in the order of the help sheet. */
export const COMMANDS: readonly Command[] = [
  focusSearch,
  undo,
  redo,
  openStep,
  fit,
  zoomIn,
  zoomOut,
  showTimeline,
  showTable,
  foldRail,
  foldPanel,
  copyLink,
  backOutCommand,
  help,
];
