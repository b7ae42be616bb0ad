import type { Placement } from '@stemma/layout';
import type { Camera } from './picture-props';
import type { Extent, LayoutPoint, StageCamera } from './stage/sigma-stage';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The canvas, and the room at its top that the year axis keeps whatever the enlargement; px. */
export interface Screen extends Size {
  readonly axis: number;
}

/** The whole frame of a placing; it reaches beyond 0 where works were added. */
export function extentOf({ left = 0, top = 0, width, height }: Placement): Extent {
  return { left, top, width: Math.max(width, 1), height: Math.max(height, 1) };
}

/** Limits of the enlargement over the first frame. */
const ZOOM = { least: 0.2, most: 20 } as const;

/** Room at the top of the canvas in which the year axis stays; px. */
export const AXIS_HEIGHT = 28;

/** The frame that fits the screen at zoom 1: that of the picture before anything was added to it. */
function firstFrame({ first, width, height }: Placement): Size {
  return first ?? { width, height };
}

/**
 * px a layout unit at zoom 1: the first frame fits the screen, below the axis where it is drawn smaller than
 * it is; the upright frame fits in width and scrolls.
 */
export function fitScale(placement: Placement, screen: Screen): number {
  const { width, height } = firstFrame(placement);
  const across = screen.width / Math.max(width, 1);
  if (placement.frame === 'upright') return across;
  const whole = Math.min(across, screen.height / Math.max(height, 1));
  if (whole >= 1) return whole;
  return Math.min(across, (screen.height - screen.axis) / Math.max(height - screen.axis, 1));
}

/** px by which a frame that is drawn smaller than it is stands lower, so that the axis covers none of it. */
function belowAxis(placement: Placement, screen: Screen): number {
  if (placement.frame === 'upright') return 0;
  return (screen.axis / 2) * Math.max(0, 1 - fitScale(placement, screen));
}

/** The stage's camera for a camera of the view. */
export function stageCamera(placement: Placement, screen: Screen, camera: Camera | undefined): StageCamera {
  const { x, y, zoom } = camera ?? restingCamera(placement, screen);
  const scale = fitScale(placement, screen) * zoom;
  return { x, y: y - belowAxis(placement, screen) / scale, scale };
}

/** Where the view holds no camera: the first frame, of the upright one the rows about the focus. */
export function restingCamera(placement: Placement, screen: Screen): Camera {
  if (placement.frame !== 'upright') return viewCamera(placement, undefined);
  const { width } = firstFrame(placement);
  const half = Math.min(placement.height, screen.height / fitScale(placement, screen)) / 2;
  return { x: width / 2, y: clamp(placement.focusAt ?? 0, half, placement.height - half), zoom: 1 };
}

/** The view's camera in numbers, also where the link holds none. */
export function viewCamera(placement: Placement, camera: Camera | undefined): Camera {
  const { width, height } = firstFrame(placement);
  return camera ?? { x: width / 2, y: height / 2, zoom: 1 };
}

/** The camera that shows all that is placed; none where the first frame is all. */
export function wholeCamera(placement: Placement): Camera | undefined {
  if (!placement.first || placement.frame === 'upright') return undefined;
  const { left, top, width, height } = extentOf(placement);
  const { first } = placement;
  if (left === 0 && top === 0 && width <= first.width && height <= first.height) return undefined;
  const zoom = Math.min(first.width / width, first.height / height);
  return { x: left + width / 2, y: top + height / 2, zoom };
}

/** The camera after the wheel turned at a point: what is under the pointer stays under it. */
export function zoomedAt(camera: Camera, at: LayoutPoint, factor: number): Camera {
  const zoom = clamp(camera.zoom * factor, ZOOM.least, ZOOM.most);
  const kept = camera.zoom / zoom;
  return { x: at.x + (camera.x - at.x) * kept, y: at.y + (camera.y - at.y) * kept, zoom };
}

/** The camera after the ground was dragged by px, kept where some of the picture is on the screen. */
export function panned(camera: Camera, placement: Placement, screen: Screen, dx: number, dy: number): Camera {
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
