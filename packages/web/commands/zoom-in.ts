import type { Command } from './command';
import { ZOOM_STEP, zoomBy } from './zoom-by';

export const zoomIn: Command = {
  id: 'zoom-in',
  label: 'command.zoomIn',
  keys: ['+', '='],
  can: ({ hasPicture }) => hasPicture,
  perform: () => zoomBy(ZOOM_STEP),
};
