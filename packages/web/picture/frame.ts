import type { Placement } from '@stemma/layout';
import type { Camera } from './picture-props';
import type { LayoutPoint, StageCamera } from './stage/sigma-stage';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Limits of the enlargement over the whole picture. */
export const ZOOM = { least: 0.5, most: 8 } as const;

/** Room at the top of the canvas in which the year axis stays; px. */
export const AXIS_HEIGHT = 28;

/**
 * px a layout unit at zoom 1: the whole frame fits the screen; the upright frame fits in width and
 * scrolls.
 */
export function fitScale(placement: Placement, screen: Size): number {
  const across = screen.width / placement.width;
  if (placement.frame === 'upright') return across;
  return Math.min(across, screen.height / placement.height);
}

/** The stage's camera for a camera of the view; the whole frame where there is none. */
export function stageCamera(placement: Placement, screen: Size, camera: Camera | undefined): StageCamera {
  const fit = fitScale(placement, screen);
  if (camera) return { x: camera.x, y: camera.y, scale: fit * camera.zoom };
  const middle = { x: placement.width / 2, y: placement.height / 2, scale: fit };
  if (placement.frame !== 'upright') return middle;
  return { ...middle, y: Math.min(placement.height / 2, screen.height / fit / 2) };
}

/** The camera after the wheel turned at a point: what is under the pointer stays under it. */
export function zoomedAt(camera: Camera, at: LayoutPoint, factor: number): Camera {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, camera.zoom * factor));
  const kept = camera.zoom / zoom;
  return { x: at.x + (camera.x - at.x) * kept, y: at.y + (camera.y - at.y) * kept, zoom };
}

/** The camera after the ground was dragged by px, kept where some of the picture is on the screen. */
export function panned(camera: Camera, placement: Placement, screen: Size, dx: number, dy: number): Camera {
  const scale = fitScale(placement, screen) * camera.zoom;
  const upright = placement.frame === 'upright';
  const x = upright ? placement.width / 2 : clamp(camera.x - dx / scale, 0, placement.width);
  const half = Math.min(placement.height / 2, screen.height / scale / 2);
  const y = camera.y - dy / scale;
  return {
    ...camera,
    x,
    y: upright ? clamp(y, half, placement.height - half) : clamp(y, 0, placement.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
