import type { Placement } from '@stemma/layout';
import type { Camera } from './picture-props';
import type { Extent, LayoutPoint, StageCamera } from './stage/sigma-stage';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole frame of a placing; it reaches beyond 0 where works were added. */
export function extentOf({ left = 0, top = 0, width, height }: Placement): Extent {
  return { left, top, width: Math.max(width, 1), height: Math.max(height, 1) };
}

/** Limits of the enlargement over the whole picture. */
const ZOOM = { least: 0.5, most: 8 } as const;

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
  const { left, top, width, height } = extentOf(placement);
  const middle = { x: left + width / 2, y: top + height / 2, scale: fit };
  if (placement.frame !== 'upright') return middle;
  return { ...middle, y: top + Math.min(height / 2, screen.height / fit / 2) };
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
  const { left, top, width, height } = extentOf(placement);
  const x = camera.x - dx / scale;
  const y = camera.y - dy / scale;
  if (placement.frame !== 'upright')
    return { ...camera, x: clamp(x, left, left + width), y: clamp(y, top, top + height) };
  const half = Math.min(height / 2, screen.height / scale / 2);
  return { ...camera, x: left + width / 2, y: clamp(y, top + half, top + height - half) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
