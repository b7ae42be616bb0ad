import { viewCamera, zoomedAt } from '../picture/frame';
import { adjust } from '../state/choice-store';
import { useStage } from '../state/stage';
import { setCamera } from '../state/view-steps';

export const ZOOM_STEP = 1.25;

/** Enlarges the picture about its centre; the upright one keeps its width. */
export function zoomBy(factor: number): void {
  const { placement } = useStage.getState();
  if (!placement || placement.frame === 'upright') return;
  adjust((choice) => {
    const camera = viewCamera(placement, choice.view.camera);
    return setCamera(zoomedAt(camera, camera, factor))(choice);
  });
}
