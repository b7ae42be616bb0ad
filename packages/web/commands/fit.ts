import { wholeCamera } from '../picture/frame';
import { adjust } from '../state/choice-store';
import { useStage } from '../state/stage';
import { setCamera } from '../state/view-steps';
import type { Command } from './command';

export const fit: Command = {
  id: 'fit',
  label: 'command.fit',
  keys: ['f', '0'],
  can: ({ hasPicture }) => hasPicture,
  perform: () => {
    const { placement } = useStage.getState();
    if (placement) adjust(setCamera(wholeCamera(placement)));
  },
};
