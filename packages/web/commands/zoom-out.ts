import type { Command } from './command';
import { ZOOM_STEP, zoomBy } from './zoom-by';

export const zoomOut: Command = {
  id: 'zoom-out',
  label: 'command.zoomOut',
  keys: ['-'],
  can: ({ hasPicture }) => hasPicture,
  perform: () => zoomBy(1 / ZOOM_STEP),
};
