import { adjust } from '../state/choice-store';
import { useStage } from '../state/stage';
import { setCamera } from '../state/view-steps';

export const ZOOM_STEP = 1.25;
const LEAST = 0.2;
const MOST = 20;

/** Enlarges the picture about its centre. */
export function zoomBy(factor: number): void {
  const { frame } = useStage.getState();
  if (!frame) return;
  adjust((choice) => {
    const { x, y, zoom } = choice.view.camera ?? { x: frame.width / 2, y: frame.height / 2, zoom: 1 };
    const next = Math.min(MOST, Math.max(LEAST, zoom * factor));
    return setCamera(Math.abs(next - 1) < 0.01 && !choice.view.camera ? undefined : { x, y, zoom: next })(
      choice,
    );
  });
}
