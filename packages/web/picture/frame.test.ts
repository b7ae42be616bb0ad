import type { Placement } from '@stemma/layout';
import { expect, test } from 'vitest';
import { AXIS_HEIGHT, fitScale, restingCamera, stageCamera, zoomedAt } from './frame';

const placed = (width: number, height: number) => ({ frame: 'wide', width, height }) as Placement;
const screen = { width: 800, height: 600, axis: AXIS_HEIGHT };

/** Where a height of the layout stands on the screen. */
function onScreen(y: number, placement: Placement, camera = restingCamera(placement, screen)): number {
  const at = stageCamera(placement, screen, camera);
  return screen.height / 2 + (y - at.y) * at.scale;
}

test.each([
  [800, 1200],
  [1600, 900],
  [2400, 601],
])('a frame of %d to %d is drawn smaller, and the axis covers none of it', (width, height) => {
  const placement = placed(width, height);
  expect(fitScale(placement, screen)).toBeLessThan(1);
  expect(onScreen(AXIS_HEIGHT, placement)).toBeGreaterThanOrEqual(AXIS_HEIGHT - 1e-6);
  expect(onScreen(height, placement)).toBeLessThanOrEqual(screen.height + 1e-6);
});

test.each([
  [800, 600],
  [400, 300],
])('a frame of %d to %d stands in the middle', (width, height) => {
  const placement = placed(width, height);
  expect(stageCamera(placement, screen, undefined)).toEqual({
    x: width / 2,
    y: height / 2,
    scale: 800 / width,
  });
});

test('what is under the pointer stays there when the wheel turns', () => {
  const placement = placed(800, 1200);
  const camera = restingCamera(placement, screen);
  const at = { x: 100, y: 400 };
  const after = zoomedAt(camera, at, 1.7);
  expect(onScreen(at.y, placement, after)).toBeCloseTo(onScreen(at.y, placement, camera), 6);
});
